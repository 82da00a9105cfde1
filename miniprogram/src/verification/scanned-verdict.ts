import { weighReasons } from 'shared-types/presentation-code/weigh-reasons.ts'
import type { Reason } from 'shared-types/vocabulary/reasons.ts'
import type { ShapeForm } from '../design/components/shape.tsx'
import { momentWords } from '../design/date-words.ts'
import type { Language } from '../design/language.ts'
import { SCANNED_TEXTS } from '../design/texts/scanned.ts'
import { VERDICT_TEXTS } from '../design/texts/verify.ts'
import type { ScannedText } from './scanned/classify-scanned.ts'
import { verdictForm, verdictHint } from './verdict-form.ts'
import type { CheckOutcome, Verdict } from './verdict.ts'

/** Classes that pretend to be a code of ours; of the others nobody said that they are one. */
const PRETENDERS: readonly ScannedText['kind'][] = ['look-alike', 'web-link']

/** Form and kind of what the phone itself can say. Never a pass. */
export function scannedForm({ kind }: ScannedText, reason: Reason): { form: ShapeForm; outcome: CheckOutcome } {
  const { conclusion, about } = weighReasons([reason], { trustListStale: false, confirmedOnline: false })
  const weighed = verdictForm(conclusion, about, [reason])
  const pretends = weighed.kind !== 'forged' || PRETENDERS.includes(kind)
  return { form: weighed.form, outcome: pretends ? weighed.kind : 'not-ours' }
}

/** The sentence of what was scanned, and where it points; undefined for a code that has to be verified. */
export function scannedGrounds({ kind, host }: ScannedText, language: Language): readonly string[] | undefined {
  if (kind === 'public-code' || kind === 'inspection-code') return undefined
  const texts = SCANNED_TEXTS[language]
  return [texts.sentences[kind], ...(host === undefined ? [] : [texts.pointsTo(host)])]
}

/** 结论的词 of each outcome. */
export function outcomeWords(outcome: CheckOutcome, language: Language): string {
  return outcome === 'not-ours' ? SCANNED_TEXTS[language].notOurs : VERDICT_TEXTS[language].words[outcome]
}

/** 本机认出的结论: of a text that is no code to verify; nothing was sent and nothing opened. Never a pass. */
export function scannedVerdict(
  { scanned, reason, nowMs, offline }: { scanned: ScannedText; reason: Reason; nowMs: number; offline: boolean },
  language: Language,
): Verdict {
  const { form, outcome } = scannedForm(scanned, reason)
  return {
    form,
    word: outcomeWords(outcome, language),
    grounds: scannedGrounds(scanned, language) ?? [],
    age: SCANNED_TEXTS[language].age(momentWords(nowMs, nowMs, language)),
    certificates: [],
    offline,
    ...verdictHint(outcome === 'not-ours' ? 'unusable' : outcome, language),
  }
}
