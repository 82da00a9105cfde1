import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { Treatment } from '../policy-model.ts'
import { valueTypeOf } from '../field-value-types.ts'

/** Treatments made for one sort of value, by the fields that hold such values; the others suit every field. */
const MADE_FOR: { readonly [T in Treatment]?: readonly CertificateField[] } = {
  'mask:personal-name': ['holderName', 'companyName', 'legalRepresentative'],
  'mask:identity-number': ['identityNumber', 'creditCode', 'number'],
  'mask:last-four': ['identityNumber', 'creditCode', 'number'],
  'mask:phone': ['phone'],
  'mask:vin': ['vin'],
  'mask:address': ['address'],
  'generalise:year': ['birthDate'],
  'generalise:province': ['issuingDivision'],
  'generalise:county': ['issuingDivision'],
}

/** Whether a treatment was made for the values of a field: a mask for phones tells six digits of a VIN. */
export function isSuited(field: CertificateField, treatment: Treatment): boolean {
  if (treatment === 'exists') return valueTypeOf(field) !== 'computed'
  return MADE_FOR[treatment]?.includes(field) ?? true
}

/** The treatments that suit a field, for the advice of a finding. */
export function suitedTreatments(field: CertificateField): readonly string[] {
  const made = Object.entries(MADE_FOR).filter(([, fields]) => fields.includes(field))
  return ['clear', ...made.map(([treatment]) => treatment)]
}
