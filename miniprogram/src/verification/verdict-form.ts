import type { Conclusion, ConclusionSubject } from 'shared-types/vocabulary/conclusions.ts'
import type { Reason } from 'shared-types/vocabulary/reasons.ts'
import type { ShapeForm } from '../design/components/shape.tsx'
import { VERIFY_TEXTS } from '../design/texts/verify.ts'

/** Reasons that speak of a forgery: red, although they are about the code. */
const FORGED: readonly Reason[] = ['bad-signature', 'bad-link', 'unofficial-link']

/** 四种样子: shape and word of a conclusion. */
export interface VerdictForm {
  readonly form: ShapeForm
  readonly word: string
  readonly kind: 'pass' | 'doubt' | 'fail' | 'unusable' | 'forged'
}

/** A failure of the code itself is grey and says nothing against the person, unless the code is a forgery. */
export function verdictForm(
  conclusion: Conclusion,
  about: ConclusionSubject | null,
  reasons: readonly Reason[],
): VerdictForm {
  const { words } = VERIFY_TEXTS
  if (conclusion === 'pass') return { form: 'pass', word: words.pass, kind: 'pass' }
  if (conclusion === 'doubt') return { form: 'doubt', word: words.doubt, kind: 'doubt' }
  if (about !== 'code') return { form: 'fail', word: words.fail, kind: 'fail' }
  const forged = reasons.some((reason) => FORGED.includes(reason))
  return forged
    ? { form: 'fail', word: words.forged, kind: 'forged' }
    : { form: 'unusable', word: words.unusable, kind: 'unusable' }
}

const HINTS: Readonly<Record<VerdictForm['kind'], string | undefined>> = {
  pass: undefined,
  forged: undefined,
  doubt: VERIFY_TEXTS.doubtNext,
  fail: VERIFY_TEXTS.failNext,
  unusable: VERIFY_TEXTS.notAgainstPerson,
}

/** 接下来怎么办: what may be done after each kind of verdict; nothing to add to a pass or a forgery. */
export function verdictHint(kind: VerdictForm['kind']): { readonly hint?: string } {
  const hint = HINTS[kind]
  return hint === undefined ? {} : { hint }
}
