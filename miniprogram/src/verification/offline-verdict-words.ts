import type { AttestedEntry } from 'shared-types/presentation-code/attestation.ts'
import { momentWords } from '../design/date-words.ts'
import type { Language } from '../design/language.ts'
import { kindTitle } from '../design/texts/certificate-kinds.ts'
import { VERDICT_TEXTS } from '../design/texts/verify.ts'
import { entryLines, validToOf } from './entry-lines.ts'
import type { OfflineVerdict } from './offline-verdict.ts'
import { reasonSentences } from './online-verdict.ts'
import { personFirst } from './person-first.ts'
import { verdictForm, verdictHint } from './verdict-form.ts'
import type { Verdict } from './verdict.ts'

function titleOf({ kind }: AttestedEntry, language: Language): string {
  return kindTitle(kind, language) ?? VERDICT_TEXTS[language].otherKind
}

function sentenceFacts(entry: AttestedEntry, language: Language) {
  const validTo = validToOf(entry)
  return { title: titleOf(entry, language), status: 'VALID', ...(validTo ? { validTo } : {}) } as const
}

/** 没联网的结论 in words: what the code itself says, and how old the phone's list is. */
export function offlineVerdictWords(verdict: OfflineVerdict, nowMs: number, language: Language): Verdict {
  const texts = VERDICT_TEXTS[language]
  const { conclusion, about, reasons, attested, listIssuedAt } = verdict
  const { form, kind } = verdictForm(conclusion, about, reasons)
  const entries = personFirst(attested?.entries ?? [])
  // without a list no key is known: that says something of this phone and nothing of whoever signed
  const sentences =
    listIssuedAt === undefined && reasons.includes('unknown-key')
      ? [texts.groundNoList]
      : reasonSentences(
          reasons,
          entries.map((entry) => sentenceFacts(entry, language)),
          nowMs,
          language,
        )
  const list = listIssuedAt === undefined ? undefined : momentWords(listIssuedAt * 1000, nowMs, language)
  const state = attested && momentWords(attested.stateAt * 1000, nowMs, language)
  return {
    form,
    word: kind === 'pass' ? texts.passOffline : texts.words[kind],
    grounds: kind === 'pass' ? [texts.groundOffline, texts.lookAtPerson] : sentences,
    age: list && state ? texts.ageOffline(list, state) : texts.age(momentWords(nowMs, nowMs, language)),
    certificates: entries.map((entry, index) => ({
      key: `${index}-${entry.kind}`,
      title: titleOf(entry, language),
      lines: entryLines(entry, nowMs, language),
    })),
    offline: true,
    ...verdictHint(kind, language),
    ...(entries.length > 0 ? { why: texts.whyOffline } : {}),
  }
}
