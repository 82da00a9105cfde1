import type { CertificateStatus, StatusReason } from 'shared-types/vocabulary/certificate-statuses.ts'
import type { JsonObject } from '../server/exchange.ts'
import { photoOf } from '../synthetic/photo.ts'
import type { SyntheticCertificate } from '../synthetic/certificate.ts'
import type { LookedUp } from './looked-up.ts'
import { itemsOf, textsOf, type Parsed } from './read-members.ts'

/** Status codes of this dialect (as read in transport e-certificates; 20 暂扣 assumed). */
const STATUS_CODES: Readonly<Record<CertificateStatus, string>> = {
  VALID: '10',
  SUSPENDED: '20',
  REPLACED: '01',
  EXPIRED: '02',
  CANCELLED: '03',
  WITHDRAWN: '04',
  REVOKED: '05',
  UNKNOWN: '09',
}

/** 状态原因; the ministry writes the same codes. */
const REASON_CODES: Readonly<Record<StatusReason, string>> = {
  'administrative-penalty': '1',
  'annual-review-overdue': '2',
  'credit-assessment-overdue': '3',
  'holder-request': '4',
  'conditions-no-longer-met': '5',
  superseded: '6',
  other: '9',
}

const SEX_CODES = { male: '1', female: '2' } as const

function compactDay(day: string | undefined): string | undefined {
  return day?.replaceAll('-', '')
}

/** Every item of the dialect and how it is read from a certificate; undefined: no value, left out. */
const ITEMS: Readonly<Record<string, (certificate: SyntheticCertificate) => string | undefined>> = {
  ZZBS: (certificate) => certificate.identifier,
  ZZLXDM: (certificate) => certificate.typeCode,
  ZZBH: (certificate) => certificate.number,
  ZZZT: (certificate) => STATUS_CODES[certificate.state.status],
  ZZZTYY: ({ state }) => (state.statusReason === undefined ? undefined : REASON_CODES[state.statusReason]),
  ZZBFJG: (certificate) => certificate.authority.name,
  ZZBFJGDM: (certificate) => certificate.authority.creditCode,
  XZQHDM: (certificate) => certificate.authority.division,
  CZZT: (certificate) => certificate.holderName,
  CZZTDM: (certificate) => certificate.holderCode,
  CZZTDMLXDM: (certificate) => certificate.holderCodeType,
  ZZYXQQSRQ: (certificate) => compactDay(certificate.validFrom),
  ZZYXQJZRQ: (certificate) => compactDay(certificate.validTo),
  KZ_XB: ({ details }) => (details.sex === undefined ? undefined : SEX_CODES[details.sex]),
  KZ_CSRQ: ({ details }) => compactDay(details.birthDay),
  KZ_ZZ: ({ details }) => details.address,
  KZ_SJHM: ({ details }) => details.phone,
  KZ_ZP: ({ details }) => (details.photoVariant === undefined ? undefined : photoOf(details.photoVariant)),
  KZ_CYZGLB: ({ details }) => details.categories?.join(','),
  KZ_ZJCX: ({ details }) => details.drivingClass,
  KZ_CXDJ: ({ details }) => details.creditGrade,
  KZ_FWDW: ({ details }) => details.employer,
  KZ_CPHM: ({ details }) => details.plateNumber,
  KZ_CPYS: ({ details }) => details.plateColor,
  KZ_CLLX: ({ details }) => details.vehicleType,
  KZ_CLSBDH: ({ details }) => details.vin,
  KZ_DW: ({ details }) => details.tonnage,
  KZ_ZW: ({ details }) => details.seats,
  KZ_YHMC: ({ details }) => details.companyName,
  KZ_TYSHXYDM: ({ details }) => details.companyCode,
  KZ_FDDBR: ({ details }) => details.legalRepresentative,
  KZ_JYXKZH: ({ details }) => details.permitNumber,
  KZ_JYFW: ({ details }) => details.scope?.join(','),
  KZ_JYQY: ({ details }) => details.operatingArea,
  KZ_NSYXQ: ({ details }) => compactDay(details.reviewedUntil),
}

/** Returned whether asked for or not. */
const ALWAYS = ['ZZBS', 'ZZLXDM', 'ZZZT', 'CZZTDM', 'CZZTDMLXDM']

/** The member that lists the items wanted. */
export const FIELDS_MEMBER = 'fields'

/** Every item of the dialect. */
export const ALL_ITEMS: readonly string[] = Object.keys(ITEMS)

/** The record of a certificate with the items asked for, in the dialect's own order. */
export function recordOf(certificate: SyntheticCertificate, fields: readonly string[]): JsonObject {
  const record: Record<string, string> = {}
  for (const [item, read] of Object.entries(ITEMS)) {
    if (!ALWAYS.includes(item) && !fields.includes(item)) continue
    const value = read(certificate)
    if (value !== undefined) record[item] = value
  }
  return record
}

/** Codes of this dialect's envelope that the sandbox uses. */
export type ElsspCode = '0' | '10' | '12' | '102' | '401' | '99'

/** `GetCertificateDataByHolder`. */
export function parseByHolder(body: JsonObject): Parsed<{ code: string; codeType: string; fields: readonly string[] }> {
  const texts = textsOf(body, ['CZZTDM', 'CZZTDMLXDM'])
  if ('refused' in texts) return texts
  const fields = itemsOf(body, FIELDS_MEMBER, ALL_ITEMS)
  if ('refused' in fields) return fields
  const [code = '', codeType = ''] = texts.call
  return codeType === '001' || codeType === '111'
    ? { call: { code, codeType, fields: fields.call } }
    : { refused: '102' }
}

/** `GetCertificateDataByCertificateID`. */
export function parseByIdentifier(body: JsonObject): Parsed<{ identifier: string; fields: readonly string[] }> {
  const texts = textsOf(body, ['ZZBS'])
  if ('refused' in texts) return texts
  const fields = itemsOf(body, FIELDS_MEMBER, ALL_ITEMS)
  return 'refused' in fields ? fields : { call: { identifier: texts.call[0] ?? '', fields: fields.call } }
}

type Parses = (body: JsonObject) => Parsed<{ asked: LookedUp; fields: readonly string[] }>

function lookupOf(names: readonly string[], read: (texts: readonly string[]) => LookedUp | undefined): Parses {
  return (body) => {
    const texts = textsOf(body, names)
    if ('refused' in texts) return texts
    const fields = itemsOf(body, FIELDS_MEMBER, ALL_ITEMS)
    if ('refused' in fields) return fields
    const asked = read(texts.call)
    return asked === undefined ? { refused: '102' } : { call: { asked, fields: fields.call } }
  }
}

/** The calls of 无码查询, by name (assumed). */
export const LOOKUP_CALLS: Readonly<Record<string, Parses>> = {
  GetCertificateDataByPlate: lookupOf(['KZ_CPHM', 'KZ_CPYS'], ([plateNumber = '', plateColor = '']) => ({
    by: 'plate',
    plateNumber,
    plateColor,
  })),
  GetCertificateDataByCertificateNumber: lookupOf(['ZZLXDM', 'ZZBH'], ([typeCode = '', number = '']) => ({
    by: 'number',
    typeCode,
    number,
  })),
  GetCertificateDataByPractitioner: lookupOf(
    ['CZZT', 'CZZTDM', 'CZZTDMLXDM'],
    ([name = '', idNumber = '', codeType]) => (codeType === '111' ? { by: 'person', name, idNumber } : undefined),
  ),
}

/** `GetOrganizationsByLegalRepresentative`. */
export function parseByRepresentative(body: JsonObject): Parsed<{ idNumber: string }> {
  const texts = textsOf(body, ['FDDBRDM', 'FDDBRDMLXDM'])
  if ('refused' in texts) return texts
  const [idNumber = '', codeType] = texts.call
  return codeType === '111' ? { call: { idNumber } } : { refused: '102' }
}

/** One organisation as `GetOrganizationsByLegalRepresentative` lists it. */
export function organisationOf(company: { readonly name: string; readonly creditCode: string }): JsonObject {
  return { CZZT: company.name, CZZTDM: company.creditCode }
}

/** `SendHolderVerificationCode`. */
export function parseSendCode(body: JsonObject): Parsed<{ name: string; idNumber: string }> {
  const texts = textsOf(body, ['CZZT', 'CZZTDM', 'CZZTDMLXDM'])
  if ('refused' in texts) return texts
  const [name = '', idNumber = '', codeType] = texts.call
  return codeType === '111' ? { call: { name, idNumber } } : { refused: '102' }
}

/** `CheckHolderVerificationCode`. */
export function parseCheckCode(body: JsonObject): Parsed<{ ticket: string; digits: string }> {
  const texts = textsOf(body, ['ticket', 'YZM'])
  if ('refused' in texts) return texts
  const [ticket = '', digits = ''] = texts.call
  return { call: { ticket, digits } }
}
