import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { HolderNature, Treatment } from '../policy-model.ts'

/** Whose record it is, as far as it decides what a field means. */
export interface RecordSort {
  readonly kind: CertificateKind
  readonly holder: HolderNature
}

const NUMBER_PARTS: { readonly [T in Treatment]?: readonly string[] } = {
  clear: ['id.region', 'id.year', 'id.day', 'id.serial', 'id.check', 'sex'],
  // The serial's last digit is even for women (GB 11643).
  'mask:identity-number': ['id.region', 'id.serial', 'id.check', 'sex'],
  'mask:last-four': ['id.serial', 'id.check', 'sex'],
}

function nameParts(subject: string): { readonly [T in Treatment]?: readonly string[] } {
  return { clear: [`${subject}.first`, `${subject}.rest`], 'mask:personal-name': [`${subject}.first`] }
}

const PARTS: { readonly [F in CertificateField]?: { readonly [T in Treatment]?: readonly string[] } } = {
  identityNumber: NUMBER_PARTS,
  holderName: nameParts('name'),
  legalRepresentative: nameParts('representative'),
  birthDate: { clear: ['id.year', 'id.day'], 'generalise:year': ['id.year'] },
  phone: { clear: ['phone.ends', 'phone.middle'], 'mask:phone': ['phone.ends'] },
  address: { clear: ['address.county', 'address.rest'], 'mask:address': ['address.county'] },
  vin: { clear: ['vin.tail', 'vin.rest'], 'mask:vin': ['vin.tail'] },
  issuingDivision: {
    clear: ['division.province', 'division.county', 'division.rest'],
    'generalise:county': ['division.province', 'division.county'],
    'generalise:province': ['division.province'],
  },
  // An authority's name tells where it is.
  issuingAuthority: { clear: ['division.province', 'division.county', 'division.rest', 'authority'] },
  validTo: { clear: ['end', 'valid-now'] },
  validNow: { clear: ['valid-now'] },
}

/** In a sole trader's record these fields hold the person's own name and number. */
const SAME_AS_OF_A_PERSON: { readonly [F in CertificateField]?: CertificateField } = {
  companyName: 'holderName',
  legalRepresentative: 'holderName',
  creditCode: 'identityNumber',
}

/** The field whose value this one repeats: the name and number of a sole trader stand in three and two places. */
export function originalOf(field: CertificateField, { kind, holder }: RecordSort): CertificateField {
  return holder === 'person' && kind <= 6 ? (SAME_AS_OF_A_PERSON[field] ?? field) : field
}

/**
 * 泄露原子: what a released value tells, in parts that no other part tells: of a number its region, birth year, birthday,
 * serial and check character; of a name its first character and the rest. Equal parts out of different fields have equal
 * names, so that views can be put together. Empty for `withhold`.
 */
export function atomsOf(field: CertificateField, treatment: Treatment, sort: RecordSort): readonly string[] {
  if (treatment === 'withhold') return []
  const original = originalOf(field, sort)
  if (treatment === 'exists') return [`${original}.exists`]
  return [`${original}.exists`, ...(PARTS[original]?.[treatment] ?? [`${original}.${treatment}`])]
}

const PERSONAL = /^(?:id|name|phone|address)\.|^(?:sex|photo)(?:\.|$)/

/** Whether an atom is about the person and so the same in all certificates of that person. */
export function isPersonal(atom: string): boolean {
  return PERSONAL.test(atom)
}
