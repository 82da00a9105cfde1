import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { parseCertificateIdentifier } from 'shared-types/vocabulary/certificate-identifier.ts'
import { kindOfTypeCode, type CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { StatusReason } from 'shared-types/vocabulary/certificate-statuses.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { Certificate } from '../../../certificates/certificate.ts'
import type { FieldValue } from '../../../release/policy-record.ts'
import { holderNatureOf } from '../../../release/release.ts'
import { Sensitive } from '../../../release/sensitive.ts'
import type { ReportFinding } from '../../transport/upstream-findings.ts'
import { statusReasonOf } from '../../wire/status-reasons.ts'
import { readDay, readText } from '../../wire/wire-values.ts'
import { ELSSP_ITEMS } from './elssp-items.ts'
import { elsspStatusOf } from './elssp-statuses.ts'
import { ElsspRecord } from './elssp-wire.ts'

/** What a record is read for. */
export interface ElsspReading {
  readonly province: ProvinceCode
  readonly kinds: readonly CertificateKind[]
  /** Fields that were asked for; an item that was not is dropped even when it came. */
  readonly fields: readonly CertificateField[]
  readonly asOf: number
  readonly report: ReportFinding
}

const KNOWN_MEMBERS: ReadonlySet<string> = new Set(Object.keys(ElsspRecord.properties))

/** `99991231` and an item left out: no end. */
const NO_END = '99991231'

/** First and last valid day; `unreadable` when one of them is there and is no day. */
function readValidity(record: ElsspRecord): Result<{ from: string | undefined; to: string | undefined }, 'unreadable'> {
  const fromText = record.ZZYXQQSRQ
  const toText = record.ZZYXQJZRQ === NO_END ? undefined : record.ZZYXQJZRQ
  const from = fromText === undefined ? undefined : readDay(fromText)
  const to = toText === undefined ? undefined : readDay(toText)
  const unreadable = (fromText !== undefined && from === undefined) || (toText !== undefined && to === undefined)
  return unreadable ? fail('unreadable') : succeed({ from, to })
}

function readStatusReason(record: ElsspRecord, reading: ElsspReading): StatusReason | undefined {
  if (record.ZZZTYY === undefined || !reading.fields.includes('statusReason')) return undefined
  const reason = statusReasonOf(record.ZZZTYY)
  if (reason === undefined) reading.report('status-reason-unknown')
  return reason ?? 'other'
}

type Values = { [F in CertificateField]?: Sensitive<FieldValue> }

function readItems(record: ElsspRecord, reading: ElsspReading): Values {
  const values: Values = {}
  for (const item of ELSSP_ITEMS) {
    const text = record[item.name]
    if (text === undefined || !reading.fields.includes(item.field)) continue
    if (item.field === 'validTo' && text === NO_END) continue
    const value = item.read(text)
    if (value === undefined) reading.report('value-unreadable')
    else values[item.field] = new Sensitive(value)
  }
  return values
}

/**
 * One record of the wire → a certificate. `unreadable`: identifier, holder code or a date of validity is not of its form;
 * `kind-unknown`: a type for which this province is not connected. Anything else that cannot be read is left out alone
 * and reported.
 */
export function readElsspRecord(
  record: ElsspRecord,
  reading: ElsspReading,
): Result<Certificate, 'unreadable' | 'kind-unknown'> {
  const facts = kindOfTypeCode(record.ZZLXDM)
  if (facts === undefined || !reading.kinds.includes(facts.kind)) return fail('kind-unknown')
  const validity = readValidity(record)
  const holderCode = readText(record.CZZTDM)
  if (!validity.ok || holderCode === undefined || parseCertificateIdentifier(record.ZZBS) === undefined) {
    return fail('unreadable')
  }
  if (Object.keys(record).some((member) => !KNOWN_MEMBERS.has(member))) reading.report('member-unknown')
  const status = elsspStatusOf(record.ZZZT)
  if (status === undefined) reading.report('status-unknown')
  const holderCodeType = record.CZZTDMLXDM
  const statusReason = readStatusReason(record, reading)
  const values = readItems(record, reading)
  // Always returned by the province; the release policy needs it to know the number when it stands in another field.
  const isPerson = holderNatureOf({ kind: facts.kind, holderCodeType }) === 'person'
  return succeed({
    kind: facts.kind,
    typeCode: facts.typeCode,
    province: reading.province,
    status: status ?? 'UNKNOWN',
    ...(statusReason === undefined ? {} : { statusReason }),
    asOf: reading.asOf,
    stale: false,
    holderCodeType,
    identifier: new Sensitive(record.ZZBS),
    holderCode: new Sensitive(holderCode),
    ...(validity.value.to === undefined ? {} : { lastValidDay: validity.value.to }),
    values: isPerson ? { ...values, identityNumber: new Sensitive<FieldValue>(holderCode) } : values,
  })
}
