import type { CertificateStatus } from 'shared-types/vocabulary/certificate-statuses.ts'
import { numberMember, objectMember, textMember, type JsonObject } from '../server/exchange.ts'
import { ALL_COLUMNS } from './certshare-record-wire.ts'
import type { LookedUp } from './looked-up.ts'
import { itemsOf, textsOf, type Parsed } from './read-members.ts'

/** Where every call of the dialect lies. */
export const PREFIX = '/certShare/'
/** The member that holds what is asked for. */
export const DATA_MEMBER = 'data'
/** The member of `data` that lists the items wanted. */
export const COLUMNS_MEMBER = 'columns'
const LONGEST_USE_CAUSE = 200

/** Head statuses that the sandbox uses, with the text that goes with each. */
export const MESSAGES = {
  '0': '成功',
  '10': '未找到',
  '11': '身份验证不通过',
  '12': '必填项为空',
  '21': '证照已注销',
  '22': '证照已过期',
  '23': '证照受限使用',
  '99': '其他异常',
  '102': '参数值错误',
  '103': '持有者类型不符',
} as const
export type CertshareStatus = keyof typeof MESSAGES

/** Status with which `queryCertInfo` tells a certificate in each state; the certificate comes with it all the same. */
export const STATUS_OF_STATE: Readonly<Record<CertificateStatus, CertshareStatus>> = {
  VALID: '0',
  SUSPENDED: '23',
  EXPIRED: '22',
  CANCELLED: '21',
  WITHDRAWN: '21',
  REVOKED: '21',
  REPLACED: '0',
  UNKNOWN: '0',
}

/** What the head of a request says. */
export interface RequestHead {
  readonly accessId: string
  readonly timestamp: number
  readonly nonce: string
  readonly signature: string
}

/** The head of a request; undefined when a member is missing or of a wrong type. */
export function readHead(body: JsonObject): RequestHead | undefined {
  const head = objectMember(body, 'head')
  const accessId = textMember(head, 'accessId')
  const timestamp = numberMember(head, 'timestamp')
  const nonce = textMember(head, 'nonce')
  const signature = textMember(head, 'signature')
  if (accessId === undefined || timestamp === undefined || nonce === undefined || signature === undefined) {
    return undefined
  }
  return { accessId, timestamp, nonce, signature }
}

/** The nonce that an answer repeats; empty when the request has none of the right form. */
export function nonceOf(body: JsonObject): string {
  const nonce = textMember(objectMember(body, 'head'), 'nonce') ?? ''
  return /^[0-9a-f]{32}$/i.test(nonce) ? nonce : ''
}

/** 使用事由: `12` when it is missing, `102` when it is no text of 1 to 200 characters, undefined when it is good. */
export function refuseUseCause(data: JsonObject): '12' | '102' | undefined {
  const parsed = textsOf(data, ['useCause'])
  if ('refused' in parsed) return parsed.refused
  return [...(parsed.call[0] ?? '')].length <= LONGEST_USE_CAUSE ? undefined : '102'
}

/** Reads a call's members, or the status that refuses it; `103`: the holder type does not fit. */
export type ParsedCall<T> = Parsed<T> | { readonly refused: '103' }

/** `queryCertInfoByHolderCode`. */
export function parseByHolder(
  data: JsonObject,
): ParsedCall<{ code: string; codeType: string; columns: readonly string[] }> {
  const texts = textsOf(data, ['holderCode', 'holderTypeCode'])
  if ('refused' in texts) return texts
  const columns = itemsOf(data, COLUMNS_MEMBER, ALL_COLUMNS)
  if ('refused' in columns) return columns
  const [code = '', codeType = ''] = texts.call
  return codeType === '001' || codeType === '111'
    ? { call: { code, codeType, columns: columns.call } }
    : { refused: '103' }
}

/** `queryCertInfo`. */
export function parseByIdentifier(data: JsonObject): ParsedCall<{ identifier: string; columns: readonly string[] }> {
  const texts = textsOf(data, ['certIdentifier'])
  if ('refused' in texts) return texts
  const columns = itemsOf(data, COLUMNS_MEMBER, ALL_COLUMNS)
  return 'refused' in columns ? columns : { call: { identifier: texts.call[0] ?? '', columns: columns.call } }
}

type Parses = (data: JsonObject) => ParsedCall<{ asked: LookedUp; columns: readonly string[] }>

function lookupOf(names: readonly string[], read: (texts: readonly string[]) => LookedUp | undefined): Parses {
  return (data) => {
    const texts = textsOf(data, names)
    if ('refused' in texts) return texts
    const columns = itemsOf(data, COLUMNS_MEMBER, ALL_COLUMNS)
    if ('refused' in columns) return columns
    const asked = read(texts.call)
    return asked === undefined ? { refused: '103' } : { call: { asked, columns: columns.call } }
  }
}

/** The calls of 无码查询, by name (assumed). */
export const LOOKUP_CALLS: Readonly<Record<string, Parses>> = {
  queryCertInfoByVehicle: lookupOf(['vehicleNo', 'plateColorCode'], ([plateNumber = '', plateColor = '']) => ({
    by: 'plate',
    plateNumber,
    plateColor,
  })),
  queryCertInfoByCertNo: lookupOf(['certTypeCode', 'certificateNumber'], ([typeCode = '', number = '']) => ({
    by: 'number',
    typeCode,
    number,
  })),
  queryCertInfoByPerson: lookupOf(['holder', 'holderCode', 'holderTypeCode'], ([name = '', idNumber = '', codeType]) =>
    codeType === '111' ? { by: 'person', name, idNumber } : undefined,
  ),
}

/** `queryOrgByLegalPerson`. */
export function parseByLegalPerson(data: JsonObject): ParsedCall<{ idNumber: string }> {
  const texts = textsOf(data, ['personCode', 'personTypeCode'])
  if ('refused' in texts) return texts
  const [idNumber = '', codeType] = texts.call
  return codeType === '111' ? { call: { idNumber } } : { refused: '103' }
}

/** One organisation as `queryOrgByLegalPerson` lists it. */
export function organisationOf(company: { readonly name: string; readonly creditCode: string }): JsonObject {
  return { orgName: company.name, orgCode: company.creditCode }
}

/** `sendHolderCode`. */
export function parseSendCode(data: JsonObject): ParsedCall<{ name: string; idNumber: string }> {
  const texts = textsOf(data, ['holder', 'holderCode', 'holderTypeCode'])
  if ('refused' in texts) return texts
  const [name = '', idNumber = '', codeType] = texts.call
  return codeType === '111' ? { call: { name, idNumber } } : { refused: '103' }
}

/** `checkHolderCode`. */
export function parseCheckCode(data: JsonObject): ParsedCall<{ ticket: string; digits: string }> {
  const texts = textsOf(data, ['ticket', 'verifyCode'])
  if ('refused' in texts) return texts
  const [ticket = '', digits = ''] = texts.call
  return { call: { ticket, digits } }
}
