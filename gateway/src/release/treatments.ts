import { GENERALISATIONS } from './generalisations.ts'
import { MASKS } from './masks.ts'
import type { FieldValue } from './policy-record.ts'
import type { Treatment } from './policy-model.ts'

/** What a treatment makes of a value; `undefined`: nothing of it may leave. */
export type Apply = (value: FieldValue) => FieldValue | undefined

function onText(change: (text: string) => string | undefined): Apply {
  // Masks are made for texts; a list or number under a mask is a mistake of the policy and is withheld.
  return (value) => (typeof value === 'string' ? change(value) : undefined)
}

/** Every treatment by the name under which a rule and an answer's `treatments` call it. */
export const TREATMENTS = [
  'withhold',
  'exists',
  'clear',
  'mask:personal-name',
  'mask:identity-number',
  'mask:last-four',
  'mask:phone',
  'mask:vin',
  'mask:address',
  'generalise:year',
  'generalise:province',
  'generalise:county',
] as const satisfies readonly Treatment[]

const APPLY: Readonly<Record<Treatment, Apply>> = {
  withhold: () => undefined,
  exists: () => undefined,
  clear: (value) => value,
  'mask:personal-name': onText(MASKS['personal-name']),
  'mask:identity-number': onText(MASKS['identity-number']),
  'mask:last-four': onText(MASKS['last-four']),
  'mask:phone': onText(MASKS.phone),
  'mask:vin': onText(MASKS.vin),
  'mask:address': onText(MASKS.address),
  'generalise:year': onText(GENERALISATIONS.year),
  'generalise:province': onText(GENERALISATIONS.province),
  'generalise:county': onText(GENERALISATIONS.county),
}

/** The function of a treatment. */
export function applyOf(treatment: Treatment): Apply {
  return APPLY[treatment]
}
