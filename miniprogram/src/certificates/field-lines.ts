import type { ReleasedCertificate } from 'shared-types/contracts/released-certificate.ts'
import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { FieldLine } from '../design/components/field-list.tsx'
import type { Language } from '../design/language.ts'
import { FIELD_TEXTS, HOLDER_TEXTS, TREATMENT_FAMILIES, TREATMENT_TEXTS } from '../design/texts/certificates.ts'
import { fieldValueWords } from './field-value-words.ts'
import { classOf } from './group-certificates.ts'

/** The order in which fields are read; a field of the vocabulary that is missing here would never be shown. */
export const FIELD_ORDER: readonly CertificateField[] = [
  'holderName',
  'plateNumber',
  'number',
  'validNow',
  'validTo',
  'statusReason',
  'categories',
  'companyName',
  'vehicleType',
  'plateColor',
  'scope',
  'operatingArea',
  'drivingClass',
  'reviewedUntil',
  'issuingAuthority',
  'issuingDivision',
  'validFrom',
  'identityNumber',
  'sex',
  'birthDate',
  'phone',
  'address',
  'legalRepresentative',
  'creditCode',
  'permitNumber',
  'tonnage',
  'seats',
  'vin',
  'creditGrade',
  'employer',
  'photo',
]

const BIG_FIELDS: readonly CertificateField[] = ['plateNumber', 'number', 'holderName']

/** Why a field is not shown in full: from `mask:<rule>`, `generalise:<rule>` and so on; nothing when it is. */
export function whyNotInFull(treatment: string | undefined, language: Language): string | undefined {
  const family = TREATMENT_FAMILIES.find((known) => treatment === known || treatment?.startsWith(`${known}:`))
  return family && TREATMENT_TEXTS[language][family]
}

/** A vehicle or a licence is held by a company or a trader, who has no 姓名. */
function labelOf(field: CertificateField, { kind }: ReleasedCertificate, language: Language): string {
  const held = field === 'holderName' && classOf({ kind }) !== 'practitioner'
  return held ? HOLDER_TEXTS[language] : FIELD_TEXTS[language][field]
}

/** 字段行: the released fields of a certificate in reading order, with why one is not shown in full. */
export function fieldLines(certificate: ReleasedCertificate, nowMs: number, language: Language): readonly FieldLine[] {
  return FIELD_ORDER.flatMap((field) => {
    // photos are pictures and join with their own issue; no text can stand for one
    const value = field === 'photo' ? undefined : fieldValueWords(field, certificate[field], nowMs, language)
    if (value === undefined || (field === 'holderName' && value === certificate.companyName)) return []
    const why = whyNotInFull(certificate.treatments[field], language)
    return [
      {
        key: field,
        label: labelOf(field, certificate, language),
        value,
        big: BIG_FIELDS.includes(field) && !value.includes('*'),
        ...(why ? { why } : {}),
      },
    ]
  })
}
