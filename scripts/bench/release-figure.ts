import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { certificateKindFacts } from 'shared-types/vocabulary/certificate-kinds.ts'
import { openShippedPolicy } from 'gateway/policy-folder.ts'
import type { FieldValue, PolicyRecord } from 'gateway/release/policy-record.ts'
import { release } from 'gateway/release/release.ts'
import { Sensitive } from 'gateway/release/sensitive.ts'
import { rounded, type Figure } from './figure.ts'
import { median } from './medians.ts'

const ROUNDS = 15
const RELEASES_A_ROUND = 100_000

/** Twenty values of a driver's certificate; person and number are synthetic. */
const VALUES: { readonly [F in CertificateField]?: FieldValue } = {
  holderName: '林晓峰',
  identityNumber: '339900199001011236',
  number: '339900199001011236',
  phone: '13800001234',
  address: '浙江省杭州市西湖区文三路1号',
  photo: 'aGVsbG8',
  birthDate: '1990-01-01',
  sex: '1',
  issuingAuthority: '杭州市西湖区交通运输局',
  issuingDivision: '330106',
  categories: ['02001', '03001'],
  drivingClass: 'A2',
  operatingArea: '杭州市',
  validFrom: '2023-08-02',
  validTo: '2029-08-01',
  reviewedUntil: '2027-05-31',
  creditGrade: 'AAA',
  employer: '示例运输有限公司',
  companyName: '示例运输有限公司',
  permitNumber: '330106000001',
}

/** One after the other, so that no two releases look at the same objects. */
function records(): readonly PolicyRecord[] {
  return Array.from({ length: 64 }, (_, index) => ({
    kind: 7,
    typeCode: certificateKindFacts(7)?.typeCode ?? '',
    province: '33',
    status: 'VALID',
    asOf: Date.UTC(2026, 10, 23, 8, 0, index),
    stale: false,
    holderCodeType: '111',
    values: Object.fromEntries(
      Object.entries(VALUES).map(([field, value]) => [field, new Sensitive<FieldValue>(value)]),
    ),
  }))
}

function microsecondsOfOne(): number {
  const policy = openShippedPolicy()
  const sample = records()
  const view = { audience: 'inspector', purpose: 'verify-roadside', today: '2026-11-23' } as const
  let fields = 0
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage()
    for (let turn = 0; turn < RELEASES_A_ROUND; turn += 1) {
      const record = sample[turn % sample.length]
      if (record !== undefined && release(policy, record, view).holderName !== undefined) fields += 1
    }
    const { user, system } = process.cpuUsage(before)
    return (user + system) / RELEASES_A_ROUND
  })
  // Keeps the releases from being thought away; all of them tell a name.
  if (fields !== ROUNDS * RELEASES_A_ROUND) throw new Error('a release told no name')
  return median(rounds)
}

/** 放行耗时: CPU microseconds of releasing one record of twenty fields, decided, masked and branded. */
export function releaseFigure(): Figure {
  return {
    name: 'release-us',
    value: rounded(microsecondsOfOne()),
    unit: 'us',
    target: 2,
    better: 'less',
    note: 'one driver’s record of twenty fields for an inspector at the roadside; median of 15 rounds of 100,000',
  }
}
