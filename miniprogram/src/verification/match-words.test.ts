import type { ReleasedCertificate } from 'shared-types/contracts/released-certificate.ts'
import { matchCertificates } from 'shared-types/vocabulary/match-certificates.ts'
import { expect, test } from 'vitest'
import { matchWords } from './match-words.ts'

const base = {
  typeCode: '',
  title: '',
  status: 'VALID',
  province: '33',
  asOf: '2026-12-01T06:03:00Z',
  stale: false,
  policyVersion: '1',
  audience: 'inspector',
  purpose: 'verify-roadside',
  treatments: {},
} as const
const DRIVER: ReleasedCertificate = { ...base, kind: 7, categories: ['02001'], drivingClass: 'B2' }
const TRACTOR: ReleasedCertificate = { ...base, kind: 5, vehicleType: 'Q11', scope: ['02000'] }

test('each line is 一致, 对不上, 不适用 or 没法比, and a missing authorisation is no offence', () => {
  const shown = matchWords({ match: [...matchCertificates([DRIVER, TRACTOR])], certificates: [DRIVER, TRACTOR] }, 'zh')
  expect(shown?.lines.map(({ label, word }) => `${label} ${word}`)).toEqual([
    '车辆业户 不适用',
    '经营许可证号 不适用',
    '资格和车辆业务 一致',
    '准驾车型 对不上',
    '经营区域 不适用',
    '授权亮证 没有授权记录，不是违法',
  ])
  expect(shown?.notes).toEqual(['只作参考，不改变核验结论。'])
})

test('dangerous goods name their waybill, even of a vehicle alone; a second vehicle may be of another company', () => {
  const tanker: ReleasedCertificate = { ...TRACTOR, scope: ['03000'] }
  expect(matchWords({ match: [...matchCertificates([tanker])], certificates: [tanker] }, 'zh')).toEqual({
    lines: [],
    notes: ['危货运单另行核对。'],
  })
  const both = [TRACTOR, tanker]
  expect(matchWords({ match: [...matchCertificates(both)], certificates: both }, 'zh')?.notes).toContain(
    '挂车可以是别家公司的。',
  )
})

test('nothing is shown to the public, or of one certificate alone', () => {
  expect(matchWords({ certificates: [DRIVER, TRACTOR] }, 'zh')).toBeUndefined()
  expect(matchWords({ match: [...matchCertificates([DRIVER])], certificates: [DRIVER] }, 'zh')).toBeUndefined()
})
