import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { parseCertificateIdentifier } from 'shared-types/vocabulary/certificate-identifier.ts'
import { kindOfTypeCode } from 'shared-types/vocabulary/certificate-kinds.ts'
import { isProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { Certificate } from '../../certificates/certificate.ts'
import type { FieldValue } from '../../release/policy-record.ts'
import { holderNatureOf } from '../../release/release.ts'
import { Sensitive } from '../../release/sensitive.ts'
import type { ReportFinding } from '../transport/upstream-findings.ts'
import { statusReasonOf } from '../wire/status-reasons.ts'
import { readDay, readDivision, readPlate, readPlateColor, readText } from '../wire/wire-values.ts'
import { ministryStatusOf } from './ministry-codes.ts'
import { MinistryRecord } from './ministry-wire.ts'

const KNOWN_MEMBERS: ReadonlySet<string> = new Set(Object.keys(MinistryRecord.properties))

interface MinistryItem {
  readonly field: CertificateField
  readonly text: (record: MinistryRecord) => string | undefined
  readonly read: (text: string) => FieldValue | undefined
}

const ITEMS: readonly MinistryItem[] = [
  { field: 'holderName', text: (record) => record.holderName, read: readText },
  { field: 'number', text: (record) => record.certNumber, read: readText },
  { field: 'validFrom', text: (record) => record.validFrom, read: readDay },
  { field: 'validTo', text: (record) => record.validTo, read: readDay },
  { field: 'issuingAuthority', text: (record) => record.issueDept, read: readText },
  { field: 'issuingDivision', text: (record) => record.issueDivision, read: readDivision },
  { field: 'plateNumber', text: (record) => record.plateNo, read: readPlate },
  { field: 'plateColor', text: (record) => record.plateColor?.toString(), read: readPlateColor },
  { field: 'companyName', text: (record) => record.companyName, read: readText },
  { field: 'permitNumber', text: (record) => record.permitNumber, read: readText },
]

function readValues(record: MinistryRecord, holderCode: string, isPerson: boolean, report: ReportFinding) {
  const values: { [F in CertificateField]?: Sensitive<FieldValue> } = {}
  for (const item of ITEMS) {
    const text = item.text(record)
    if (text === undefined) continue
    const value = item.read(text)
    if (value === undefined) report('value-unreadable')
    else values[item.field] = new Sensitive(value)
  }
  values[isPerson ? 'identityNumber' : 'creditCode'] = new Sensitive<FieldValue>(holderCode)
  return values
}

function isUnreadableDay(text: string | undefined): boolean {
  return text !== undefined && readDay(text) === undefined
}

/**
 * The ministry's copy of one certificate. `unreadable`: unknown type or province, or an identifier, holder code or date
 * of validity that is not of its form.
 */
export function readMinistryRecord(
  identifier: string,
  record: MinistryRecord,
  asOf: number,
  report: ReportFinding,
): Result<Certificate, 'unreadable'> {
  const facts = kindOfTypeCode(record.certTypeCode)
  const holderCode = readText(record.holderCode)
  if (facts === undefined || holderCode === undefined || !isProvinceCode(record.provinceCode)) return fail('unreadable')
  if (isUnreadableDay(record.validFrom) || isUnreadableDay(record.validTo)) return fail('unreadable')
  if (parseCertificateIdentifier(identifier) === undefined) return fail('unreadable')
  if (Object.keys(record).some((member) => !KNOWN_MEMBERS.has(member))) report('member-unknown')
  const status = ministryStatusOf(record.certStatus)
  if (status === undefined) report('status-unknown')
  const reason = record.statusReason === undefined ? undefined : (statusReasonOf(record.statusReason) ?? 'other')
  const lastValidDay = record.validTo === undefined ? undefined : readDay(record.validTo)
  const { holderCodeType } = record
  const isPerson = holderNatureOf({ kind: facts.kind, holderCodeType }) === 'person'
  return succeed({
    kind: facts.kind,
    typeCode: facts.typeCode,
    province: record.provinceCode,
    status: status ?? 'UNKNOWN',
    ...(reason === undefined ? {} : { statusReason: reason }),
    asOf,
    stale: false,
    holderCodeType,
    identifier: new Sensitive(identifier),
    holderCode: new Sensitive(holderCode),
    ...(lastValidDay === undefined ? {} : { lastValidDay }),
    values: readValues(record, holderCode, isPerson, report),
  })
}
