import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { parseCertificateIdentifier } from 'shared-types/vocabulary/certificate-identifier.ts'
import { kindOfTypeCode, type CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { StatusReason } from 'shared-types/vocabulary/certificate-statuses.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { Certificate } from '../../certificates/certificate.ts'
import type { FieldValue } from '../../release/policy-record.ts'
import { holderNatureOf } from '../../release/release.ts'
import { Sensitive } from '../../release/sensitive.ts'
import type { ReportFinding } from '../transport/upstream-findings.ts'
import { readDay, readText } from '../wire/wire-values.ts'
import type { ProvinceRecord } from './province-record.ts'

/** What a record is read for. */
export interface RecordReading {
  readonly province: ProvinceCode
  readonly kinds: readonly CertificateKind[]
  /** Fields that were asked for; an item that was not is dropped even when it came. */
  readonly fields: readonly CertificateField[]
  /** Milliseconds since 1970. */
  readonly asOf: number
  readonly report: ReportFinding
}

/** A day that the record tells; `unreadable` when it tells one that is none. */
function readValidityDay(
  record: ProvinceRecord,
  field: 'validFrom' | 'validTo',
): Result<string | undefined, 'unreadable'> {
  const text = record.items.find((item) => item.field === field)?.text
  if (text === undefined) return succeed(undefined)
  const day = readDay(text)
  return day === undefined ? fail('unreadable') : succeed(day)
}

function readStatusReason(record: ProvinceRecord, reading: RecordReading): StatusReason | undefined {
  if (record.statusReason === undefined || !reading.fields.includes('statusReason')) return undefined
  if (record.statusReason !== 'unknown') return record.statusReason
  reading.report('status-reason-unknown')
  return 'other'
}

type Values = { [F in CertificateField]?: Sensitive<FieldValue> }

function readItems(record: ProvinceRecord, reading: RecordReading): Values {
  const values: Values = {}
  for (const item of record.items) {
    if (!reading.fields.includes(item.field)) continue
    const value = item.read(item.text)
    if (value === undefined) reading.report('value-unreadable')
    else values[item.field] = new Sensitive(value)
  }
  return values
}

/**
 * One record → a certificate. `unreadable`: identifier, holder code or a date of validity is not of its form;
 * `kind-unknown`: a type for which this province is not connected. Anything else that cannot be read is left out alone
 * and reported.
 */
export function assembleCertificate(
  record: ProvinceRecord,
  reading: RecordReading,
): Result<Certificate, 'unreadable' | 'kind-unknown'> {
  const facts = kindOfTypeCode(record.typeCode)
  if (facts === undefined || !reading.kinds.includes(facts.kind)) return fail('kind-unknown')
  const from = readValidityDay(record, 'validFrom')
  const to = readValidityDay(record, 'validTo')
  const holderCode = readText(record.holderCode)
  if (!from.ok || !to.ok || holderCode === undefined) return fail('unreadable')
  if (parseCertificateIdentifier(record.identifier) === undefined) return fail('unreadable')
  if (record.hasUnknownMembers) reading.report('member-unknown')
  if (record.status === undefined) reading.report('status-unknown')
  const { holderCodeType } = record
  const statusReason = readStatusReason(record, reading)
  const values = readItems(record, reading)
  // Always returned by the province; the release policy needs it to know the number when it stands in another field.
  const isPerson = holderNatureOf({ kind: facts.kind, holderCodeType }) === 'person'
  return succeed({
    kind: facts.kind,
    typeCode: facts.typeCode,
    province: reading.province,
    status: record.status ?? 'UNKNOWN',
    ...(statusReason === undefined ? {} : { statusReason }),
    asOf: reading.asOf,
    stale: false,
    holderCodeType,
    identifier: new Sensitive(record.identifier),
    holderCode: new Sensitive(holderCode),
    ...(to.value === undefined ? {} : { lastValidDay: to.value }),
    values: isPerson ? { ...values, identityNumber: new Sensitive<FieldValue>(holderCode) } : values,
  })
}
