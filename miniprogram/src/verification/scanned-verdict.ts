import { weighReasons } from 'shared-types/presentation-code/weigh-reasons.ts'
import type { Reason } from 'shared-types/vocabulary/reasons.ts'
import { momentWords } from '../design/date-words.ts'
import type { Language } from '../design/language.ts'
import { SCANNED_TEXTS } from '../design/texts/scanned.ts'
import { VERDICT_TEXTS } from '../design/texts/verify.ts'
import type { ScannedText } from './scanned/classify-scanned.ts'
import { verdictForm, verdictHint } from './verdict-form.ts'
import type { Verdict } from './verdict.ts'

/** Classes that pretend to be a code of ours; of the others nobody said that they are one. */
const PRETENDERS: readonly ScannedText['kind'][] = ['look-alike', 'web-link']

/** The sentence of what was scanned, and where it points; undefined for a code that has to be verified. */
export function scannedGrounds({ kind, host }: ScannedText, language: Language): readonly string[] | undefined {
  if (kind === 'public-code' || kind === 'inspection-code') return undefined
  const texts = SCANNED_TEXTS[language]
  return [texts.sentences[kind], ...(host === undefined ? [] : [texts.pointsTo(host)])]
}

/** 本机认出的结论: of a text that is no code to verify; nothing was sent and nothing opened. Never a pass. */
export function scannedVerdict(
  { scanned, reason, nowMs, offline }: { scanned: ScannedText; reason: Reason; nowMs: number; offline: boolean },
  language: Language,
): Verdict {
  const { conclusion, about } = weighReasons([reason], { trustListStale: false, confirmedOnline: false })
  const { form, kind } = verdictForm(conclusion, about, [reason])
  const texts = VERDICT_TEXTS[language]
  const harmless = kind === 'forged' && !PRETENDERS.includes(scanned.kind)
  return {
    form,
    word: harmless ? SCANNED_TEXTS[language].notOurs : texts.words[kind],
    grounds: scannedGrounds(scanned, language) ?? [],
    age: SCANNED_TEXTS[language].age(momentWords(nowMs, nowMs, language)),
    certificates: [],
    offline,
    ...verdictHint(kind, language),
  }
}
