import { itemsNamed } from '../items-named.ts'
import { PROVINCIAL_REASONS } from '../../wire/status-reasons.ts'
import type { DialectLayout, LayoutItem } from '../record-layout.ts'

/** Every field that a record carries in an item of its own. */
const NAMES = {
  holderName: 'CZZT',
  number: 'ZZBH',
  phone: 'KZ_SJHM',
  address: 'KZ_ZZ',
  photo: 'KZ_ZP',
  birthDate: 'KZ_CSRQ',
  sex: 'KZ_XB',
  plateNumber: 'KZ_CPHM',
  plateColor: 'KZ_CPYS',
  vehicleType: 'KZ_CLLX',
  vin: 'KZ_CLSBDH',
  tonnage: 'KZ_DW',
  seats: 'KZ_ZW',
  companyName: 'KZ_YHMC',
  creditCode: 'KZ_TYSHXYDM',
  legalRepresentative: 'KZ_FDDBR',
  permitNumber: 'KZ_JYXKZH',
  issuingAuthority: 'ZZBFJG',
  issuingDivision: 'XZQHDM',
  categories: 'KZ_CYZGLB',
  drivingClass: 'KZ_ZJCX',
  scope: 'KZ_JYFW',
  operatingArea: 'KZ_JYQY',
  validFrom: 'ZZYXQQSRQ',
  validTo: 'ZZYXQJZRQ',
  reviewedUntil: 'KZ_NSYXQ',
  creditGrade: 'KZ_CXDJ',
  employer: 'KZ_FWDW',
} as const

/** Which item of the wire carries a field, and how its text is read. */
export const ELSSP_ITEMS: readonly LayoutItem[] = itemsNamed(NAMES)

/** 记录版式 of dialect `elssp`: items of GB/T 36903 by their pinyin initials, extension items with `KZ_`. */
export const ELSSP_LAYOUT: DialectLayout = {
  parts: {
    identifier: 'ZZBS',
    typeCode: 'ZZLXDM',
    status: 'ZZZT',
    statusReason: 'ZZZTYY',
    holderCode: 'CZZTDM',
    holderCodeType: 'CZZTDMLXDM',
  },
  items: ELSSP_ITEMS,
  unread: ['ZZBFJGDM'],
  // As public implementations for transport e-certificates have them; `20` is assumed.
  statuses: {
    '10': 'VALID',
    '20': 'SUSPENDED',
    '01': 'REPLACED',
    '02': 'EXPIRED',
    '03': 'CANCELLED',
    '04': 'WITHDRAWN',
    '05': 'REVOKED',
    '09': 'UNKNOWN',
  },
  reasons: PROVINCIAL_REASONS,
  endless: ['99991231'],
  separator: ',',
}
