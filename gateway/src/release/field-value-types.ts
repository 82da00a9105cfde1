import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'

const LISTS: ReadonlySet<CertificateField> = new Set(['categories', 'scope'])
const NUMBERS: ReadonlySet<CertificateField> = new Set(['plateColor', 'tonnage', 'seats'])
/** Computed from the record itself; whatever an upstream says under these names is no value of theirs. */
const COMPUTED: ReadonlySet<CertificateField> = new Set(['validNow', 'statusReason'])

/** What the contract wants a field's value to be; `computed`: no upstream's value at all. */
export type FieldValueType = 'text' | 'number' | 'list' | 'computed'

/** The type of a field's value. */
export function valueTypeOf(field: CertificateField): FieldValueType {
  if (LISTS.has(field)) return 'list'
  if (NUMBERS.has(field)) return 'number'
  return COMPUTED.has(field) ? 'computed' : 'text'
}
