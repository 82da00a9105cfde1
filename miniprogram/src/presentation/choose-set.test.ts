import { describe, expect, it } from 'vitest'
import { certificate, vehicle } from '../certificates/testing/certificate.ts'
import { chooseSet } from './choose-set.ts'
import type { ReadySet } from './ready-code.ts'

const kept: ReadySet = {
  certificateIds: ['qualification', 'tractor'],
  host: 'CERT.EXAMPLE.CN',
  spans: [],
  wantedUntil: 0,
}
const tractor = vehicle({ certificateId: 'tractor', relation: 'authorised' })

describe('what is shown this time', () => {
  it('is what was shown last', () => {
    expect(chooseSet(kept, [certificate(), tractor, vehicle({ certificateId: 'other' })])).toEqual(kept.certificateIds)
  })
  it('is proposed anew when an authorisation was taken back or a certificate suspended', () => {
    expect(chooseSet(kept, [certificate()])).toEqual(['qualification'])
    expect(chooseSet(kept, [certificate(), { ...tractor, status: 'SUSPENDED' }])).toEqual(['qualification'])
  })
})
