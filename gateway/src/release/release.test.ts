import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { describe, expect, it } from 'vitest'
import { release } from './release.ts'
import { shippedPolicy } from './testing/shipped-policy.ts'
import type { ReleaseView } from './policy-model.ts'
import type { PolicyRecord } from './policy-record.ts'
import { fullRecord, SYNTHETIC_NUMBER } from './testing/sample-records.ts'

const TODAY = '2026-08-01'
const SELF = { audience: 'self', purpose: 'show-own' } as const
const COMPANY = { audience: 'company', purpose: 'manage-fleet' } as const
const DELEGATE = { audience: 'delegate', purpose: 'show-own' } as const
const PUBLIC_CODE = { audience: 'public', purpose: 'present-public' } as const
const PUBLIC_ANSWER = { audience: 'public', purpose: 'verify-public' } as const
const INSPECTION_CODE = { audience: 'inspector', purpose: 'present-inspection' } as const
const ROADSIDE = { audience: 'inspector', purpose: 'verify-roadside' } as const
const VIEWS = [SELF, COMPANY, DELEGATE, PUBLIC_CODE, PUBLIC_ANSWER, INSPECTION_CODE, ROADSIDE]

const to = (view: ReleaseView, record: PolicyRecord) => release(shippedPolicy, record, { ...view, today: TODAY })

describe("a driver's qualification certificate", () => {
  const record = fullRecord(7, '111')

  it('tells the public a masked name, categories, province and that it is valid now', () => {
    const { treatments, ...values } = to(PUBLIC_ANSWER, record)
    expect(values).toEqual({
      kind: 7,
      typeCode: '11100000000019713D071',
      policyVersion: shippedPolicy.version,
      audience: 'public',
      purpose: 'verify-public',
      title: '道路运输从业人员从业资格证',
      status: 'VALID',
      province: '33',
      asOf: '2026-08-01T00:00:00.000Z',
      stale: false,
      holderName: '林*',
      categories: ['02001', '03001'],
      issuingDivision: '33',
      validNow: true,
    })
    expect(treatments).toEqual({
      holderName: 'mask:personal-name',
      categories: 'clear',
      issuingDivision: 'generalise:province',
      validNow: 'clear',
    })
  })

  it('puts the name, the last four and the county into an inspection code', () => {
    const released = to(INSPECTION_CODE, record)
    expect(released).toMatchObject({ holderName: '林晓峰', identityNumber: '1236', issuingDivision: '330106' })
    expect(released.number).toBeUndefined()
    expect(released.photo).toBeUndefined()
  })

  it('shows an officer at the roadside half the number, the year of birth and the address to the county', () => {
    expect(to(ROADSIDE, record)).toMatchObject({
      holderName: '林晓峰',
      identityNumber: '339900********1236',
      number: '339900********1236',
      phone: '138****1234',
      address: '浙江省杭州市西湖区****',
      birthDate: '1990',
      photo: 'aGVsbG8=',
      validTo: '2029-08-01',
      treatments: { number: 'mask:identity-number', birthDate: 'generalise:year' },
    })
  })

  it('hides half the number from the shoulder of its own holder', () => {
    expect(to(SELF, record)).toMatchObject({
      identityNumber: '339900********1236',
      number: '339900********1236',
      phone: '138****1234',
      address: '浙江省杭州市西湖区文三路1号',
      birthDate: '1990-01-01',
    })
  })

  it('keeps a number of its own that is nobody’s identity number', () => {
    expect(to(ROADSIDE, fullRecord(7, '111', { number: '3301068888' })).number).toBe('3301068888')
  })

  it('belongs to no company and no delegate', () => {
    expect(to(COMPANY, record).treatments).toEqual({})
    expect(to(DELEGATE, record).treatments).toEqual({})
  })
})

describe("a company's vehicle certificate", () => {
  const record = fullRecord(5, '001', { holderName: '示例运输有限公司', number: '330106000002' })

  it('tells the public plate and company, the legal representative masked, no end date, no number', () => {
    const released = to(PUBLIC_ANSWER, record)
    expect(released).toMatchObject({
      plateNumber: '浙A12345',
      companyName: '示例运输有限公司',
      creditCode: '91330105MA2800001X',
      legalRepresentative: '王*',
      validNow: true,
    })
    expect(released).not.toHaveProperty('validTo')
    expect(released).not.toHaveProperty('number')
    expect(released).not.toHaveProperty('issuingAuthority')
  })

  it('shows the driver what has to be shown, never legal representative or address', () => {
    expect(Object.keys(to(DELEGATE, record).treatments).toSorted()).toEqual([
      'companyName',
      'issuingAuthority',
      'operatingArea',
      'permitNumber',
      'plateColor',
      'plateNumber',
      'reviewedUntil',
      'scope',
      'validFrom',
      'validTo',
      'vehicleType',
    ])
  })

  it('shows an officer the last six of the VIN', () => {
    expect(to(ROADSIDE, record).vin).toBe('***********123456')
  })

  it('tells the company why a certificate is suspended, and the public only that it is', () => {
    const suspended = { ...record, status: 'SUSPENDED', statusReason: 'annual-review-overdue' } as const
    expect(to(COMPANY, suspended).statusReason).toBe('annual-review-overdue')
    expect(to(PUBLIC_ANSWER, suspended)).toMatchObject({ status: 'SUSPENDED', validNow: false })
    expect(to(PUBLIC_ANSWER, suspended)).not.toHaveProperty('statusReason')
  })
})

describe("a sole trader's licence", () => {
  const record = fullRecord(1, '111', { companyName: '周建国', holderName: '周建国', creditCode: SYNTHETIC_NUMBER })

  it('is a person before the public: names masked, the number in the code field withheld', () => {
    const released = to(PUBLIC_ANSWER, record)
    expect(released).toMatchObject({ companyName: '周*', holderName: '周*', legalRepresentative: '王*' })
    expect(JSON.stringify(released)).not.toContain(SYNTHETIC_NUMBER)
    expect(released).not.toHaveProperty('creditCode')
  })

  it('puts no name of a person and no number into a code', () => {
    const text = JSON.stringify([to(INSPECTION_CODE, record), to(PUBLIC_CODE, record)])
    expect(text).not.toContain('周建国')
    expect(text).not.toContain(SYNTHETIC_NUMBER)
  })

  it('masks the number that stands where a company has its credit code', () => {
    expect(to(ROADSIDE, record)).toMatchObject({ creditCode: '339900********1236', companyName: '周建国' })
    expect(to(COMPANY, record).creditCode).toBe('339900********1236')
  })
})

describe('values in the wrong place', () => {
  it('an identity number in a field that is clear leaves like an identity number', () => {
    const record = fullRecord(5, '001', { identityNumber: '', permitNumber: SYNTHETIC_NUMBER })
    expect(to(ROADSIDE, record).permitNumber).toBe('339900********1236')
    expect(to(DELEGATE, record)).not.toHaveProperty('permitNumber')
  })

  it('a number inside a longer text holds the whole text back', () => {
    const record = fullRecord(5, '001', { companyName: `示例运输${SYNTHETIC_NUMBER}` })
    expect(to(PUBLIC_ANSWER, record)).not.toHaveProperty('companyName')
    expect(to(ROADSIDE, record)).not.toHaveProperty('companyName')
  })

  it('a number in a list of codes holds the list back', () => {
    expect(to(PUBLIC_ANSWER, fullRecord(7, '111', { categories: ['02001', SYNTHETIC_NUMBER] }))).not.toHaveProperty(
      'categories',
    )
  })

  it('a value of another type than the contract gives the field stays here', () => {
    const record = fullRecord(5, '001', { plateColor: '黄', plateNumber: ['浙A12345'], scope: '02000' })
    const told = Object.keys(to(DELEGATE, record).treatments)
    expect(told.filter((field) => ['plateColor', 'plateNumber', 'scope'].includes(field))).toEqual([])
  })

  it('no view tells the whole identity number of anybody', () => {
    for (const kind of CERTIFICATE_KINDS) {
      for (const holderCodeType of ['001', '111', '414', '999']) {
        for (const view of VIEWS) {
          const released = to(view, fullRecord(kind, holderCodeType, { creditCode: SYNTHETIC_NUMBER }))
          expect(JSON.stringify(released)).not.toContain(SYNTHETIC_NUMBER)
        }
      }
    }
  })
})

describe('valid now', () => {
  const validNow = (changed: Parameters<typeof fullRecord>[2], rest: Partial<PolicyRecord> = {}) =>
    to(PUBLIC_ANSWER, fullRecord(7, '111', changed, rest)).validNow

  it('still on the last day, no more the day after', () => {
    expect(validNow({ validTo: TODAY })).toBe(true)
    expect(validNow({ validTo: '2026-07-31' })).toBe(false)
  })
  it('not before the first day', () => expect(validNow({ validFrom: '2026-08-02' })).toBe(false))
  it('not told of a status that nobody knows', () => expect(validNow({}, { status: 'UNKNOWN' })).toBeUndefined())
})
