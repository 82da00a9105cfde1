import type { Lookup } from 'shared-types/contracts/lookups.ts'
import type { Language } from '../design/language.ts'
import { LOOKUP_TEXTS } from '../design/texts/lookup.ts'
import { onlineVerdict } from '../verification/online-verdict.ts'
import type { Verdict } from '../verification/verdict.ts'

/** 查询结论 in words: as a verification, without a code to speak of. */
export function lookupVerdict(answer: Lookup, nowMs: number, language: Language): Verdict {
  const texts = LOOKUP_TEXTS[language]
  const verdict = onlineVerdict(answer, true, nowMs, language)
  return {
    ...verdict,
    heading: texts.found,
    ...(answer.certificates.length === 0 ? { hint: texts.hint } : {}),
  }
}
