import { sm3Hex } from 'gateway/cryptography/sm3.ts'
import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { RawRecord, RawValue } from './raw-record.ts'

/** A value that is searched for; `value` is its canonical text, which allowances name, `text` the form searched for. */
export interface Needle {
  readonly value: string
  readonly text: string
  readonly member: string
}

/** Public words and codes: they stand in thousands of records; the policy of an answer is checked field by field. */
const PUBLIC_FIELDS: readonly CertificateField[] = [
  'issuingAuthority',
  'issuingDivision',
  'categories',
  'scope',
  'vehicleType',
  'drivingClass',
  'operatingArea',
  'plateColor',
  'sex',
  'creditGrade',
  'tonnage',
  'seats',
  'validFrom',
  'validTo',
  'reviewedUntil',
]
const STRUCTURAL_MEMBERS = [
  ...['ZZLXDM', 'ZZZT', 'ZZZTYY', 'ZZBFJGDM', 'CZZTDMLXDM'],
  ...['certificateTypeCode', 'certState', 'stateReason', 'issueDeptCode', 'certificateHolderType'],
  ...['certTypeCode', 'provinceCode', 'certStatus', 'statusReason', 'holderCodeType', 'updateTime'],
] as const

/** What is left out of the search, as the hunt prints it. */
export const EXCLUSIONS: readonly string[] = [
  `fields searched for by their treatments alone, not by value: ${PUBLIC_FIELDS.join(', ')}`,
  `structural members not searched for: ${STRUCTURAL_MEMBERS.join(', ')}`,
  'values shorter than 6 characters, or than 2 Chinese characters, not searched for',
  'names that the API description uses as invented examples, not searched for: 王芳',
]

const INVENTED: ReadonlySet<string> = new Set(['王芳'])
const structural: ReadonlySet<string> = new Set(STRUCTURAL_MEMBERS)

function isPublic({ field, member }: RawValue): boolean {
  return structural.has(member) || (field !== undefined && PUBLIC_FIELDS.includes(field))
}

/** Long enough that a find means something. */
export function isSearchable(text: string): boolean {
  if (INVENTED.has(text)) return false
  return /\p{Script=Han}/u.test(text) ? Array.from(text).length >= 2 : text.length >= 6
}

/** The forms in which a value would be recognised. */
function formsOf({ field, text }: RawValue): readonly string[] {
  if (field !== 'birthDate') return /[xX]$/.test(text) ? [text, text.toLowerCase()] : [text]
  const compact = text.replaceAll('-', '')
  return [compact, compact.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')]
}

/** An unkeyed digest of an identity number gives the number away: a region's numbers fall in seconds. */
function digestsOf({ field, text }: RawValue): readonly string[] {
  if (field !== 'identityNumber' || text.length !== 18) return []
  const hex = sm3Hex(new TextEncoder().encode(text))
  return [hex, Buffer.from(hex, 'hex').toString('base64url'), Buffer.from(hex, 'hex').toString('base64').slice(0, 43)]
}

/** Everything to search for in these records, each form once. */
export function needlesOf(records: readonly RawRecord[]): readonly Needle[] {
  const needles = new Map<string, Needle>()
  for (const value of records.flatMap((record) => record.values)) {
    if (isPublic(value)) continue
    for (const text of formsOf(value))
      if (isSearchable(text)) needles.set(text, { value: value.text, text, member: value.member })
    for (const text of digestsOf(value)) needles.set(text, { value: text, text, member: `SM3 of ${value.member}` })
  }
  return [...needles.values()]
}

/** How a finding names a value: its member, two characters and the beginning of its digest. */
export function describeNeedle({ member, text }: Needle): string {
  const digest = sm3Hex(new TextEncoder().encode(text)).slice(0, 8)
  return `${member} ${Array.from(text).slice(0, 2).join('')}… (SM3 ${digest})`
}
