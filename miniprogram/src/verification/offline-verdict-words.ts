import type { AttestedEntry } from 'shared-types/presentation-code/attestation.ts'
import type { Reason } from 'shared-types/vocabulary/reasons.ts'
import { daysUntil, momentWords } from '../design/date-words.ts'
import type { Language } from '../design/language.ts'
import { kindTitle } from '../design/texts/certificate-kinds.ts'
import { OFFLINE_TEXTS } from '../design/texts/offline.ts'
import { REASON_TEXTS } from '../design/texts/reasons.ts'
import { VERDICT_TEXTS } from '../design/texts/verify.ts'
import { attestedMatch } from './attested-match.ts'
import { certificateSentence } from './certificate-sentence.ts'
import { entryLines, validToOf } from './entry-lines.ts'
import { leadingReason } from './offline-sentence.ts'
import type { ListedState, OfflineVerdict } from './offline-verdict.ts'
import { personFirst } from './person-first.ts'
import { verdictForm, verdictHint } from './verdict-form.ts'
import type { Verdict, VerdictCertificate } from './verdict.ts'

interface ListedEntry extends AttestedEntry {
  readonly listed: ListedState
}

function titleOf({ kind }: AttestedEntry, language: Language): string {
  return kindTitle(kind, language) ?? VERDICT_TEXTS[language].otherKind
}

function isExpired(entry: AttestedEntry, nowMs: number): boolean {
  const validTo = validToOf(entry)
  return validTo !== undefined && (daysUntil(validTo, nowMs) ?? 0) < 0
}

/** Reasons that are about one of the certificates, and how the list calls it. */
const OF_CERTIFICATE = {
  'certificate-suspended': 'suspended',
  'certificate-ended': 'ended',
  'right-ended': 'right-ended',
} as const satisfies Partial<Record<Reason, ListedState>>

function isOfCertificate(reason: Reason): reason is keyof typeof OF_CERTIFICATE {
  return reason in OF_CERTIFICATE
}

/** 一句话: the one sentence of a verdict that is no pass. */
function sentenceOf(
  verdict: OfflineVerdict,
  entries: readonly ListedEntry[],
  nowMs: number,
  language: Language,
): string {
  const { reasons, listIssuedAt, stateListIssuedAt, phoneTooOld } = verdict
  const texts = OFFLINE_TEXTS[language]
  const reason = leadingReason(reasons) ?? 'state-unknown'
  // without a list no key is known: that says something of this phone and nothing of whoever signed
  if (reason === 'unknown-key' && phoneTooOld === true) return texts.phoneTooOld
  if (reason === 'unknown-key' && listIssuedAt === undefined) return VERDICT_TEXTS[language].groundNoList
  const list = stateListIssuedAt === undefined ? undefined : momentWords(stateListIssuedAt * 1000, nowMs, language)
  if (isOfCertificate(reason) && list !== undefined) {
    const entry = entries.find(({ listed }) => listed === OF_CERTIFICATE[reason])
    if (entry) return texts.listed[OF_CERTIFICATE[reason]](titleOf(entry, language), list)
  }
  if (reason === 'certificate-expired') {
    const entry = entries.find((one) => isExpired(one, nowMs))
    const validTo = entry && validToOf(entry)
    const facts = entry && { title: titleOf(entry, language), status: 'VALID', ...(validTo ? { validTo } : {}) }
    const sentence = facts && certificateSentence({ ...facts, status: 'VALID' }, nowMs, language)
    if (sentence !== undefined) return sentence
  }
  if (reason === 'state-old' && list !== undefined) return texts.stateListOld(list)
  return REASON_TEXTS[language][reason]
}

function certificateOf(entry: ListedEntry, index: number, nowMs: number, language: Language): VerdictCertificate {
  const { tags } = OFFLINE_TEXTS[language]
  const tag = isExpired(entry, nowMs)
    ? { form: 'fail' as const, word: tags.expired }
    : entry.listed && {
        form: entry.listed === 'ended' ? ('fail' as const) : ('doubt' as const),
        word: tags[entry.listed],
      }
  return {
    key: `${index}-${entry.kind}`,
    title: titleOf(entry, language),
    lines: entryLines(entry, nowMs, language),
    ...(tag ? { tag } : {}),
  }
}

/** 凭的什么、有多旧: the lists behind the verdict and their ages, and when the states in the code were confirmed. */
function ageOf(verdict: OfflineVerdict, nowMs: number, language: Language): string {
  const moment = (seconds: number) => momentWords(seconds * 1000, nowMs, language)
  const { listIssuedAt, stateListIssuedAt, attested } = verdict
  if (listIssuedAt === undefined || !attested) return VERDICT_TEXTS[language].age(momentWords(nowMs, nowMs, language))
  const state = moment(attested.stateAt)
  return stateListIssuedAt === undefined
    ? VERDICT_TEXTS[language].ageOffline(moment(listIssuedAt), state)
    : OFFLINE_TEXTS[language].age(moment(listIssuedAt), moment(stateListIssuedAt), state)
}

function passGround({ stateListIssuedAt }: OfflineVerdict, nowMs: number, language: Language): string {
  return stateListIssuedAt === undefined
    ? VERDICT_TEXTS[language].groundOffline
    : OFFLINE_TEXTS[language].passGround(momentWords(stateListIssuedAt * 1000, nowMs, language))
}

/** 没联网的结论 in words: one sentence, what it rests on and how old that is, and what the code itself says. */
export function offlineVerdictWords(verdict: OfflineVerdict, nowMs: number, language: Language): Verdict {
  const texts = VERDICT_TEXTS[language]
  const { conclusion, about, reasons, attested, listed } = verdict
  const { form, kind } = verdictForm(conclusion, about, reasons)
  const entries = personFirst((attested?.entries ?? []).map((entry, index) => ({ ...entry, listed: listed?.[index] })))
  const match = attestedMatch(attested, language)
  const hint = verdict.own === true ? { hint: OFFLINE_TEXTS[language].own } : verdictHint(kind, language)
  return {
    form,
    word: kind === 'pass' ? texts.passOffline : texts.words[kind],
    grounds:
      kind === 'pass'
        ? [passGround(verdict, nowMs, language), texts.lookAtPerson]
        : [sentenceOf(verdict, entries, nowMs, language)],
    age: ageOf(verdict, nowMs, language),
    certificates: entries.map((entry, index) => certificateOf(entry, index, nowMs, language)),
    offline: true,
    ...(match ? { match } : {}),
    ...hint,
    ...(entries.length > 0 ? { why: texts.whyOffline } : {}),
  }
}
