import { expect, test } from 'vitest'
import { exampleCertificate } from '../certificates/testing/certificate-examples.ts'
import { stateReasons } from './state-reasons.ts'

const NOW = Date.parse('2026-11-23T08:00:10Z')
const TODAY = '2026-11-23'

function confirmed(overrides: Parameters<typeof exampleCertificate>[0]) {
  return { outcome: 'confirmed', certificate: exampleCertificate(overrides) } as const
}

test('a certificate that its province confirms valid gives no reason', () => {
  expect(stateReasons(confirmed({}), NOW, TODAY)).toEqual([])
})

test.each([
  ['SUSPENDED', 'certificate-suspended'],
  ['EXPIRED', 'certificate-expired'],
  ['REPLACED', 'certificate-ended'],
  ['CANCELLED', 'certificate-ended'],
  ['REVOKED', 'certificate-ended'],
  ['WITHDRAWN', 'certificate-ended'],
  ['UNKNOWN', 'state-unknown'],
] as const)('status %s gives %s', (status, reason) => {
  expect(stateReasons(confirmed({ status }), NOW, TODAY)).toEqual([reason])
})

test('the last valid day still counts, the day after does not, whatever the status says', () => {
  expect(stateReasons(confirmed({ lastValidDay: TODAY }), NOW, TODAY)).toEqual([])
  expect(stateReasons(confirmed({ lastValidDay: '2026-11-22' }), NOW, TODAY)).toEqual(['certificate-expired'])
})

test('a state more than a day old is doubt', () => {
  expect(stateReasons(confirmed({ asOf: NOW - 24 * 3_600_000 - 1 }), NOW, TODAY)).toEqual(['state-old'])
  expect(stateReasons(confirmed({ asOf: NOW - 24 * 3_600_000 }), NOW, TODAY)).toEqual([])
})

test('two sources that differ are doubt at best, and the stricter status says why where it is not valid', () => {
  const differences = [{ differing: 'lastValidDay', province: '2029-08-01', ministry: 'none' }] as const
  expect(stateReasons({ ...confirmed({}), differences }, NOW, TODAY)).toEqual(['state-unknown'])
  expect(stateReasons({ ...confirmed({ status: 'SUSPENDED' }), differences }, NOW, TODAY)).toEqual([
    'certificate-suspended',
  ])
})

test('nobody to ask and nobody who knows are two different reasons', () => {
  expect(stateReasons({ outcome: 'unreachable' }, NOW, TODAY)).toEqual(['upstream-unreachable'])
  expect(stateReasons({ outcome: 'absent' }, NOW, TODAY)).toEqual(['state-unknown'])
})
