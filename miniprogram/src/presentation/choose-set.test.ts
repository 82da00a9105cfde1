import { describe, expect, it } from 'vitest'
import { certificate, vehicle } from '../certificates/testing/certificate.ts'
import { chooseSet, freshNeeded } from './choose-set.ts'
import { renewalDue, RENEW_WHILE_SHOWN_SECONDS, setEnd, type ReadySet } from './ready-code.ts'

const START = 1_200_000
const code = { attestation: '', seed: '', chainLength: 720, notBefore: START, steps: 720 }
const kept: ReadySet = {
  certificateIds: ['qualification', 'tractor'],
  host: 'CERT.EXAMPLE.CN',
  codes: { public: code, inspection: { ...code, steps: 600 } },
  shown: false,
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

describe('a fresh code', () => {
  it('is not needed for codes that nobody has seen', () => {
    expect(freshNeeded(kept, ['tractor', 'qualification'], START)).toBe(false)
  })
  it('is needed once somebody may have seen one, so that two occasions cannot be linked', () => {
    expect(freshNeeded({ ...kept, shown: true }, kept.certificateIds, START)).toBe(true)
  })
  it('is needed for other certificates, when nothing is kept, and six hours before the end', () => {
    expect(freshNeeded(kept, ['qualification'], START)).toBe(true)
    expect(freshNeeded(undefined, kept.certificateIds, START)).toBe(true)
    expect(freshNeeded(kept, kept.certificateIds, START + 4 * 3600 + 1)).toBe(true)
  })
})

describe('the end of a set', () => {
  it('is the earlier end of its two views', () => {
    expect(setEnd(kept)).toBe(START + 600 * 60)
  })
  it('makes it renew half an hour before, and at once when a view is missing', () => {
    const end = START + 600 * 60
    expect(renewalDue(kept, end - 1800, RENEW_WHILE_SHOWN_SECONDS)).toBe(false)
    expect(renewalDue(kept, end - 1799, RENEW_WHILE_SHOWN_SECONDS)).toBe(true)
    expect(renewalDue({ ...kept, codes: { public: code } }, START, RENEW_WHILE_SHOWN_SECONDS)).toBe(true)
  })
})
