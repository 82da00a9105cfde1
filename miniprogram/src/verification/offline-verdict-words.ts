import type { AttestedEntry } from 'shared-types/presentation-code/attestation.ts'
import { certificateKindFacts } from 'shared-types/vocabulary/certificate-kinds.ts'
import { momentWords } from '../design/date-words.ts'
import { VERIFY_TEXTS } from '../design/texts/verify.ts'
import { entryLines, validToOf } from './entry-lines.ts'
import type { OfflineVerdict } from './offline-verdict.ts'
import { reasonSentences } from './online-verdict.ts'
import { personFirst } from './person-first.ts'
import { verdictForm, verdictHint } from './verdict-form.ts'
import type { Verdict } from './verdict.ts'

function titleOf({ kind }: AttestedEntry): string {
  return certificateKindFacts(kind)?.title ?? VERIFY_TEXTS.otherField
}

function sentenceFacts(entry: AttestedEntry) {
  const validTo = validToOf(entry)
  return { title: titleOf(entry), status: 'VALID', ...(validTo ? { validTo } : {}) } as const
}

/** 没联网的结论 in words: what the code itself says, and how old the phone's list is. */
export function offlineVerdictWords(verdict: OfflineVerdict, nowMs: number): Verdict {
  const { conclusion, about, reasons, attested, listIssuedAt } = verdict
  const { form, word, kind } = verdictForm(conclusion, about, reasons)
  const entries = personFirst(attested?.entries ?? [])
  const sentences = reasonSentences(reasons, entries.map(sentenceFacts), nowMs)
  const list = listIssuedAt === undefined ? undefined : momentWords(listIssuedAt * 1000, nowMs)
  const state = attested && momentWords(attested.stateAt * 1000, nowMs)
  return {
    form,
    word: kind === 'pass' ? VERIFY_TEXTS.passOffline : word,
    grounds: kind === 'pass' ? [VERIFY_TEXTS.groundOffline, VERIFY_TEXTS.lookAtPerson] : sentences,
    age: list && state ? VERIFY_TEXTS.ageOffline(list, state) : VERIFY_TEXTS.age(momentWords(nowMs, nowMs)),
    certificates: entries.map((entry, index) => ({
      key: `${index}-${entry.kind}`,
      title: titleOf(entry),
      lines: entryLines(entry, nowMs),
    })),
    offline: true,
    ...verdictHint(kind),
    ...(entries.length > 0 ? { why: VERIFY_TEXTS.whyOffline } : {}),
  }
}
