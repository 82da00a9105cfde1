import { CERTIFICATE_KIND_FACTS } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { CertificateStatus, StatusReason } from 'shared-types/vocabulary/certificate-statuses.ts'
import { textListMember, textMember, type JsonObject } from '../server/exchange.ts'
import type { StateChange } from '../server/state-changes.ts'
import { offsetTimeAt } from '../synthetic/days.ts'
import type { CertificateState, SyntheticCertificate } from '../synthetic/certificate.ts'

/** Status codes of the ministry's wire (assumed). `9` stands for a code that nobody knows. */
const STATUS_CODES: Readonly<Record<CertificateStatus, string>> = {
  VALID: '1',
  SUSPENDED: '2',
  REPLACED: '3',
  EXPIRED: '4',
  CANCELLED: '5',
  WITHDRAWN: '6',
  REVOKED: '7',
  UNKNOWN: '9',
}
const STATUSES = new Map<unknown, CertificateStatus>([
  [STATUS_CODES.VALID, 'VALID'],
  [STATUS_CODES.SUSPENDED, 'SUSPENDED'],
  [STATUS_CODES.REPLACED, 'REPLACED'],
  [STATUS_CODES.EXPIRED, 'EXPIRED'],
  [STATUS_CODES.CANCELLED, 'CANCELLED'],
  [STATUS_CODES.WITHDRAWN, 'WITHDRAWN'],
  [STATUS_CODES.REVOKED, 'REVOKED'],
])
/** As the province's own. */
const REASON_CODES: Readonly<Record<StatusReason, string>> = {
  'administrative-penalty': '1',
  'annual-review-overdue': '2',
  'credit-assessment-overdue': '3',
  'holder-request': '4',
  'conditions-no-longer-met': '5',
  superseded: '6',
  other: '9',
}

const PRACTITIONERS: ReadonlySet<unknown> = new Set(
  CERTIFICATE_KIND_FACTS.filter(({ certificateClass }) => certificateClass === 'practitioner').map(
    ({ typeCode }) => typeCode,
  ),
)

/** Most certificates in one query, and most rows in one batch. */
export const MOST_QUERIED = 8
export const MOST_ROWS = 1_000
const LONGEST_IDENTIFIER = 200

function stateMembers(state: CertificateState, at: number): JsonObject {
  return {
    certStatus: STATUS_CODES[state.status],
    ...(state.statusReason === undefined ? {} : { statusReason: REASON_CODES[state.statusReason] }),
    updateTime: offsetTimeAt(at),
  }
}

/** The row that a province sends about a certificate. */
export function rowOf(certificate: SyntheticCertificate, { state, at }: StateChange): JsonObject {
  const { details } = certificate
  const optional = {
    validTo: certificate.validTo,
    plateNo: details.plateNumber,
    plateColor: details.plateColor === undefined ? undefined : Number(details.plateColor),
    companyName: details.companyName,
    permitNumber: details.permitNumber,
  }
  return {
    certificateIdentifier: certificate.identifier,
    certTypeCode: certificate.typeCode,
    provinceCode: certificate.authority.province,
    certNumber: certificate.number,
    holderName: certificate.holderName,
    holderCode: certificate.holderCode,
    holderCodeType: certificate.holderCodeType,
    validFrom: certificate.validFrom,
    issueDept: certificate.authority.name,
    issueDivision: certificate.authority.division,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    ...stateMembers(state, at),
  }
}

/** A record as if the ministry's copy had this state. */
export function withState(record: JsonObject, { state, at }: StateChange): JsonObject {
  const others = Object.entries(record).filter(([name]) => name !== 'statusReason')
  return { ...Object.fromEntries(others), ...stateMembers(state, at) }
}

/** When a record's state last changed, in milliseconds. */
export function updatedAt(record: JsonObject): number {
  return Date.parse(textMember(record, 'updateTime') ?? '')
}

/** Whether two records are of the same kind and of different holders. */
export function isAnothers(record: JsonObject, other: JsonObject): boolean {
  return record['certTypeCode'] === other['certTypeCode'] && record['holderCode'] !== other['holderCode']
}

/** The canonical status of a record. */
export function statusOf(record: JsonObject): CertificateStatus {
  return STATUSES.get(record['certStatus']) ?? 'UNKNOWN'
}

/** One row taken apart: the identifier, and the record that the ministry keeps. */
export interface Row {
  readonly identifier: string
  readonly record: JsonObject
}
/** 归集批次: what a province tells the ministry in one call. */
export interface Batch {
  readonly provinceCode: string
  readonly operation: 'I' | 'U' | 'D'
  readonly rows: readonly Row[]
}

/** Body of `aggregation/batches`. */
export function batchBody(batch: {
  operation: 'I' | 'U'
  provinceCode: string
  name: string
  at: number
  rows: readonly JsonObject[]
}): string {
  const { operation, provinceCode, name, at, rows } = batch
  return JSON.stringify({ provinceCode, batch: name, operation, at: offsetTimeAt(at), rows })
}

/** Reads the body of `aggregation/batches`; undefined when it is not one. */
export function parseBatch(body: JsonObject, isRow: (value: unknown) => value is JsonObject): Batch | undefined {
  const provinceCode = textMember(body, 'provinceCode')
  const operation = body['operation']
  const given: unknown = body['rows']
  if (provinceCode === undefined || textMember(body, 'batch') === undefined || !Array.isArray(given)) return undefined
  if (operation !== 'I' && operation !== 'U' && operation !== 'D') return undefined
  const rows = given.flatMap((value: unknown) => (isRow(value) ? (rowFrom(value, provinceCode) ?? []) : []))
  return rows.length === given.length && rows.length <= MOST_ROWS ? { provinceCode, operation, rows } : undefined
}

function rowFrom(value: JsonObject, provinceCode: string): Row | undefined {
  const { certificateIdentifier: identifier, ...record } = value
  // A province writes only its own certificates.
  const own = record['provinceCode'] === provinceCode
  return typeof identifier === 'string' && identifier !== '' && own ? { identifier, record } : undefined
}

/** Reads the body of `certificates/query`: one to eight identifiers; undefined when it is not one. */
export function parseQuery(body: JsonObject): readonly string[] | undefined {
  const identifiers = textListMember(body, 'certificateIdentifiers')
  if (identifiers === undefined || identifiers.length < 1 || identifiers.length > MOST_QUERIED) return undefined
  return identifiers.every((identifier) => identifier.length <= LONGEST_IDENTIFIER) ? identifiers : undefined
}

/** The members by which `certificates/search` may ask; each set of them is one question (assumed). */
const SEARCHES: readonly (readonly string[])[] = [
  ['plateNo', 'plateColor'],
  ['certTypeCode', 'certNumber'],
  ['holderName', 'holderCode', 'holderCodeType'],
]

/** Reads the body of `certificates/search`: exactly one set of members; undefined when it is not one. */
export function parseSearch(body: JsonObject): JsonObject | undefined {
  const names = Object.keys(body).sort().join()
  const known = SEARCHES.some((members) => members.toSorted().join() === names)
  return known && Object.values(body).every((value) => value !== '') ? body : undefined
}

/** Whether a record has every member that was asked for; a person is searched among practitioners alone. */
export function fitsSearch(record: JsonObject, asked: JsonObject): boolean {
  const ofPerson = asked['holderCode'] === undefined || PRACTITIONERS.has(record['certTypeCode'])
  return ofPerson && Object.entries(asked).every(([name, value]) => record[name] === value)
}

/** One entry of the answer to `certificates/search`. */
export function foundEntry(identifier: string, record: JsonObject): JsonObject {
  return { certificateIdentifier: identifier, record }
}

/** One entry of the answer to `certificates/query`. */
export function queryEntry(identifier: string, record: JsonObject | undefined): JsonObject {
  return { certificateIdentifier: identifier, found: record !== undefined, ...(record === undefined ? {} : { record }) }
}
