import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { FieldValue } from '../../../release/policy-record.ts'
import {
  readCodes,
  readDay,
  readDivision,
  readPhoto,
  readPlate,
  readPlateColor,
  readSeats,
  readText,
  readTonnes,
} from '../../wire/wire-values.ts'
import type { CertshareCert } from './certshare-wire.ts'

type Read = (text: string) => FieldValue | undefined

/** Which member of a certificate carries a field, and how its text is read. */
export interface CertshareMember {
  readonly field: CertificateField
  readonly name: Exclude<keyof CertshareCert, 'surface'>
  readonly read: Read
}

/** Which column of the surface carries a field, and how its text is read. */
export interface CertshareSurfaceColumn {
  readonly field: CertificateField
  readonly name: string
  readonly read: Read
}

const readList: Read = (text) => readCodes(text, ';')

/** Every field that a certificate carries in a member of its own. */
export const CERTSHARE_MEMBERS: readonly CertshareMember[] = [
  { field: 'holderName', name: 'certificateHolder', read: readText },
  { field: 'number', name: 'certificateNumber', read: readText },
  { field: 'issuingAuthority', name: 'issueDept', read: readText },
  { field: 'issuingDivision', name: 'certificateAreaCode', read: readDivision },
  { field: 'validFrom', name: 'certificateValidateStart', read: readDay },
  { field: 'validTo', name: 'certificateValidateEnd', read: readDay },
]

/** Every field that a certificate carries in its surface. */
export const CERTSHARE_COLUMNS: readonly CertshareSurfaceColumn[] = [
  { field: 'phone', name: 'mobile', read: readText },
  { field: 'address', name: 'address', read: readText },
  { field: 'photo', name: 'photo', read: readPhoto },
  { field: 'birthDate', name: 'birthDate', read: readDay },
  { field: 'sex', name: 'sex', read: readText },
  { field: 'plateNumber', name: 'vehicleNo', read: readPlate },
  { field: 'plateColor', name: 'plateColorCode', read: readPlateColor },
  { field: 'vehicleType', name: 'vehicleType', read: readText },
  { field: 'vin', name: 'vin', read: readText },
  { field: 'tonnage', name: 'ratedLoad', read: readTonnes },
  { field: 'seats', name: 'ratedSeats', read: readSeats },
  { field: 'companyName', name: 'ownerName', read: readText },
  { field: 'creditCode', name: 'ownerCode', read: readText },
  { field: 'legalRepresentative', name: 'legalPerson', read: readText },
  { field: 'permitNumber', name: 'transPermitNo', read: readText },
  { field: 'categories', name: 'qualification', read: readList },
  { field: 'drivingClass', name: 'drivingLicenseClass', read: readText },
  { field: 'scope', name: 'businessScope', read: readList },
  { field: 'operatingArea', name: 'businessArea', read: readText },
  { field: 'reviewedUntil', name: 'annualReviewEnd', read: readDay },
  { field: 'creditGrade', name: 'creditLevel', read: readText },
  { field: 'employer', name: 'serviceUnit', read: readText },
]

/** The end of validity is asked for whatever is released: without it an expired certificate would look endless. */
const ALWAYS_ASKED: readonly string[] = ['certificateValidateStart', 'certificateValidateEnd']

/** 最少够用: the wire names to ask for so that these fields can be told. */
export function columnNames(fields: readonly CertificateField[]): readonly string[] {
  const carriers = [...CERTSHARE_MEMBERS, ...CERTSHARE_COLUMNS]
  const wanted = carriers.filter((carrier) => fields.includes(carrier.field)).map((carrier) => carrier.name)
  const reason = fields.includes('statusReason') ? ['stateReason'] : []
  return [...new Set([...wanted, ...reason, ...ALWAYS_ASKED])]
}
