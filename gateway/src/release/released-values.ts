import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { FieldValue } from './policy-record.ts'
import type { ReleasedValues } from './released.ts'

const LIST_FIELDS = ['categories', 'scope'] as const
const NUMBER_FIELDS = ['plateColor', 'tonnage', 'seats'] as const
/** Computed from the record itself; whatever an upstream says under these names is no value of theirs. */
const COMPUTED_FIELDS = ['validNow', 'statusReason'] as const

type ListField = (typeof LIST_FIELDS)[number]
type NumberField = (typeof NUMBER_FIELDS)[number]
type ComputedField = (typeof COMPUTED_FIELDS)[number]
type TextField = Exclude<CertificateField, ListField | NumberField | ComputedField>

const lists: ReadonlySet<string> = new Set(LIST_FIELDS)
const numbers: ReadonlySet<string> = new Set(NUMBER_FIELDS)
const computed: ReadonlySet<string> = new Set(COMPUTED_FIELDS)

function isListField(field: CertificateField): field is ListField {
  return lists.has(field)
}

function isNumberField(field: CertificateField): field is NumberField {
  return numbers.has(field)
}

function isTextField(field: CertificateField): field is TextField {
  return !lists.has(field) && !numbers.has(field) && !computed.has(field)
}

/** What the contract wants a field's value to be; `computed`: no upstream's value at all. */
export type FieldValueType = 'text' | 'number' | 'list' | 'computed'

/** The type of a field's value. */
export function valueTypeOf(field: CertificateField): FieldValueType {
  if (lists.has(field)) return 'list'
  if (numbers.has(field)) return 'number'
  return computed.has(field) ? 'computed' : 'text'
}

/** Puts a treated value under its name; false when it is not of the type that the contract gives this field. */
export function putValue(target: ReleasedValues, field: CertificateField, value: FieldValue): boolean {
  if (typeof value === 'string') {
    if (!isTextField(field)) return false
    target[field] = value
  } else if (typeof value === 'number') {
    if (!isNumberField(field)) return false
    target[field] = value
  } else {
    if (!isListField(field)) return false
    target[field] = [...value]
  }
  return true
}
