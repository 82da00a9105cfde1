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
import type { ElsspRecord } from './elssp-wire.ts'

/** Which item of the wire carries a field, and how its text is read. */
export interface ElsspItem {
  readonly field: CertificateField
  readonly name: keyof ElsspRecord
  readonly read: (text: string) => FieldValue | undefined
}

/** Every field that a record carries in an item of its own. */
export const ELSSP_ITEMS: readonly ElsspItem[] = [
  { field: 'holderName', name: 'CZZT', read: readText },
  { field: 'number', name: 'ZZBH', read: readText },
  { field: 'phone', name: 'KZ_SJHM', read: readText },
  { field: 'address', name: 'KZ_ZZ', read: readText },
  { field: 'photo', name: 'KZ_ZP', read: readPhoto },
  { field: 'birthDate', name: 'KZ_CSRQ', read: readDay },
  { field: 'sex', name: 'KZ_XB', read: readText },
  { field: 'plateNumber', name: 'KZ_CPHM', read: readPlate },
  { field: 'plateColor', name: 'KZ_CPYS', read: readPlateColor },
  { field: 'vehicleType', name: 'KZ_CLLX', read: readText },
  { field: 'vin', name: 'KZ_CLSBDH', read: readText },
  { field: 'tonnage', name: 'KZ_DW', read: readTonnes },
  { field: 'seats', name: 'KZ_ZW', read: readSeats },
  { field: 'companyName', name: 'KZ_YHMC', read: readText },
  { field: 'creditCode', name: 'KZ_TYSHXYDM', read: readText },
  { field: 'legalRepresentative', name: 'KZ_FDDBR', read: readText },
  { field: 'permitNumber', name: 'KZ_JYXKZH', read: readText },
  { field: 'issuingAuthority', name: 'ZZBFJG', read: readText },
  { field: 'issuingDivision', name: 'XZQHDM', read: readDivision },
  { field: 'categories', name: 'KZ_CYZGLB', read: readCodes },
  { field: 'drivingClass', name: 'KZ_ZJCX', read: readText },
  { field: 'scope', name: 'KZ_JYFW', read: readCodes },
  { field: 'operatingArea', name: 'KZ_JYQY', read: readText },
  { field: 'validFrom', name: 'ZZYXQQSRQ', read: readDay },
  { field: 'validTo', name: 'ZZYXQJZRQ', read: readDay },
  { field: 'reviewedUntil', name: 'KZ_NSYXQ', read: readDay },
  { field: 'creditGrade', name: 'KZ_CXDJ', read: readText },
  { field: 'employer', name: 'KZ_FWDW', read: readText },
]

/** The end of validity is asked for whatever is released: without it an expired certificate would look endless. */
const ALWAYS_ASKED: readonly (keyof ElsspRecord)[] = ['ZZYXQQSRQ', 'ZZYXQJZRQ']

const known = new WeakMap<readonly CertificateField[], readonly string[]>()

/** 最少够用: the items to ask for so that these fields can be told; worked out once for a list of fields. */
export function itemNames(fields: readonly CertificateField[]): readonly string[] {
  const names = known.get(fields) ?? namesOf(fields)
  known.set(fields, names)
  return names
}

function namesOf(fields: readonly CertificateField[]): readonly string[] {
  const wanted = ELSSP_ITEMS.filter((item) => fields.includes(item.field)).map((item) => item.name)
  const reason: readonly string[] = fields.includes('statusReason') ? ['ZZZTYY'] : []
  return [...new Set<string>([...wanted, ...reason, ...ALWAYS_ASKED])]
}
