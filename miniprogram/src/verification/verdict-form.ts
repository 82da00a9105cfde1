import type { Conclusion, ConclusionSubject } from 'shared-types/vocabulary/conclusions.ts'
import type { Reason } from 'shared-types/vocabulary/reasons.ts'
import type { ShapeForm } from '../design/components/shape.tsx'
import type { Language } from '../design/language.ts'
import { VERDICT_TEXTS } from '../design/texts/verify.ts'

/** Reasons that speak of a forgery: red, although they are about the code. */
const FORGED: readonly Reason[] = ['bad-signature', 'bad-link', 'unofficial-link']

/** 四种样子: shape of a conclusion, and the kind by which its words are found. */
export interface VerdictForm {
  readonly form: ShapeForm
  readonly kind: 'pass' | 'doubt' | 'fail' | 'unusable' | 'forged'
}

/** A failure of the code itself is grey and says nothing against the person, unless the code is a forgery. */
export function verdictForm(
  conclusion: Conclusion,
  about: ConclusionSubject | null,
  reasons: readonly Reason[],
): VerdictForm {
  if (conclusion === 'pass') return { form: 'pass', kind: 'pass' }
  if (conclusion === 'doubt') return { form: 'doubt', kind: 'doubt' }
  if (about !== 'code') return { form: 'fail', kind: 'fail' }
  const forged = reasons.some((reason) => FORGED.includes(reason))
  return forged ? { form: 'fail', kind: 'forged' } : { form: 'unusable', kind: 'unusable' }
}

const HINTS = { doubt: 'doubtNext', fail: 'failNext', unusable: 'notAgainstPerson' } as const

/** 接下来怎么办: what may be done after each kind of verdict; nothing to add to a pass or a forgery. */
export function verdictHint(kind: VerdictForm['kind'], language: Language): { readonly hint?: string } {
  return kind === 'pass' || kind === 'forged' ? {} : { hint: VERDICT_TEXTS[language][HINTS[kind]] }
}
