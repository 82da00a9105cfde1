import { describe, expect, it } from 'vitest'
import { CERTIFICATE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'
import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { certshareUnderTest } from '../../testing/certshare-under-test.ts'
import { DRIVER } from '../../testing/driver-facts.ts'
import type { UpstreamFinding } from '../../transport/upstream-findings.ts'
import { assembleCertificate } from '../assemble-certificate.ts'
import { columnNames } from './certshare-items.ts'
import { readCertshareCert } from './read-certshare-cert.ts'

const column = (columnName: string, value: unknown) => ({ columnName, name: columnName, value })
const driver = certshareUnderTest.record(DRIVER)
const withSurface = (surface: unknown) => ({ ...driver, surface })

/** Every column of the wire with a value of its form, and what becomes of it. */
const COLUMNS: readonly (readonly [name: string, text: string, field: string, value: unknown])[] = [
  ['sex', '1', 'sex', '1'],
  ['birthDate', '1990-01-01', 'birthDate', '1990-01-01'],
  ['address', '示例省示例市示例路1号', 'address', '示例省示例市示例路1号'],
  ['mobile', '13800001234', 'phone', '13800001234'],
  ['photo', 'iVBORw0KGgoA', 'photo', 'iVBORw0KGgoA'],
  ['qualification', '02001;03001', 'categories', ['02001', '03001']],
  ['drivingLicenseClass', 'A2', 'drivingClass', 'A2'],
  ['creditLevel', 'AAA', 'creditGrade', 'AAA'],
  ['serviceUnit', '示例运输', 'employer', '示例运输'],
  ['vehicleNo', '川A·12345', 'plateNumber', '川A12345'],
  ['plateColorCode', '2', 'plateColor', 2],
  ['vehicleType', 'Q11', 'vehicleType', 'Q11'],
  ['vin', 'LZZTEST0000000001', 'vin', 'LZZTEST0000000001'],
  ['ratedLoad', '12.5', 'tonnage', 12.5],
  ['ratedSeats', '5', 'seats', 5],
  ['ownerName', '示例运输', 'companyName', '示例运输'],
  ['ownerCode', '91510100MA6000001X', 'creditCode', '91510100MA6000001X'],
  ['legalPerson', '别人', 'legalRepresentative', '别人'],
  ['transPermitNo', '519900000001', 'permitNumber', '519900000001'],
  ['businessScope', '01000;02000', 'scope', ['01000', '02000']],
  ['businessArea', '成都市', 'operatingArea', '成都市'],
  ['annualReviewEnd', '2027-03-31', 'reviewedUntil', '2027-03-31'],
]

function valuesOf(wire: unknown) {
  const record = readCertshareCert(wire)
  if (record === undefined) return undefined
  const findings: UpstreamFinding[] = []
  const read = assembleCertificate(record, {
    province: '51',
    kinds: CERTIFICATE_KINDS,
    fields: CERTIFICATE_FIELDS,
    asOf: 0,
    report: (finding) => findings.push(finding),
  })
  const values = read.ok ? Object.entries(read.value.values).map(([field, value]) => [field, value.reveal()]) : []
  return { values: Object.fromEntries(values), findings, reason: read.ok ? read.value.statusReason : undefined }
}

describe('the surface of a certificate', () => {
  it.each(COLUMNS)('%s is read', (name, text, field, value) => {
    const read = valuesOf(withSurface([column(name, text)]))
    expect(read?.values[field]).toEqual(value)
    expect(read?.findings).toEqual([])
  })

  it('is asked for by the names that it is told under', () => {
    expect([...columnNames(CERTIFICATE_FIELDS)].sort()).toEqual(
      [
        ...COLUMNS.map(([name]) => name),
        'certificateNumber',
        'stateReason',
        'issueDept',
        'certificateAreaCode',
        'certificateHolder',
        'certificateValidateStart',
        'certificateValidateEnd',
      ].sort(),
    )
  })

  it.each([
    ['of another name', [column('moblie', '13800001234')]],
    ['named after a prototype', [column('__proto__', '13800001234'), column('constructor', '13800001234')]],
    ['in another case', [column('MOBILE', '13800001234')]],
    ['with a member that nobody knows', [{ ...column('sex', '1'), phone: '13800001234' }]],
  ])('is read without a column %s, and counted', (_what, surface) => {
    const read = valuesOf(withSurface(surface))
    expect(JSON.stringify(read)).not.toContain('13800001234')
    expect(read?.findings).toEqual(['member-unknown'])
  })

  it.each([
    ['a column told twice', [column('sex', '1'), column('sex', '2')]],
    ['a value that is a number', [column('plateColorCode', 2)]],
    ['a nested value', [column('address', { text: '示例路' })]],
    ['a value in an array', [column('address', ['示例路'])]],
    ['columns as members', { sex: '1' }],
    ['a column that is null', [null]],
    ['more columns than there are', Array.from({ length: 61 }, (_, index) => column(`c${index}`, '1'))],
  ])('with %s makes the record unreadable', (_what, surface) => {
    expect(readCertshareCert(withSurface(surface))).toBeUndefined()
  })

  it('may be missing', () => {
    expect(readCertshareCert({ ...driver, surface: undefined })).toMatchObject({ hasUnknownMembers: false })
  })
})

describe('the reason of a state', () => {
  it.each([
    ['PENALTY', 'administrative-penalty', []],
    ['REVIEW', 'annual-review-overdue', []],
    ['CREDIT', 'credit-assessment-overdue', []],
    ['HOLDER', 'holder-request', []],
    ['CONDITIONS', 'conditions-no-longer-met', []],
    ['REPLACED', 'superseded', []],
    ['OTHER', 'other', []],
    ['WHIM', 'other', ['status-reason-unknown']],
  ])('%s is %s', (stateReason, reason, findings) => {
    expect(valuesOf({ ...driver, stateReason })).toMatchObject({ reason, findings })
  })
})
