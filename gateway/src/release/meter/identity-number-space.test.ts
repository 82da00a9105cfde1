import { identityNumberCheckCharacter, parseIdentityNumber } from 'shared-types/vocabulary/identity-number.ts'
import { describe, expect, it } from 'vitest'
import { maskIdentityNumber, maskToLastFour } from '../masks.ts'
import { fewestFittingNumbers } from './identity-number-space.ts'

const BESIDE_NOTHING = { birth: 'hidden', sexKnown: false } as const

/** Counts the slow way: every date of a year, every candidate read by the parser of GB 11643. */
function countByParser(year: number, division: string, tail: string): number {
  let found = 0
  for (let month = 1; month <= 12; month += 1) {
    for (let day = 1; day <= 31; day += 1) {
      const date = `${String(year)}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
      if (parseIdentityNumber(division + date + tail) !== undefined) found += 1
    }
  }
  return found
}

describe('identity numbers that fit what is visible (GB 11643)', () => {
  it('a birth year beside 6 + 4 leaves about 33 people', () => {
    const left = fewestFittingNumbers(maskIdentityNumber, { birth: 'year', sexKnown: false })
    expect(left).toBeGreaterThanOrEqual(31)
    expect(left).toBeLessThanOrEqual(35)
  })

  it('is exact: the parser of identity numbers finds as many in the ordinary year 1990 at best and at worst', () => {
    const counts = Array.from({ length: 11 }, (_, index) => {
      const body = `33990019900101${String(120 + index)}`
      return countByParser(1990, '339900', body.slice(14) + identityNumberCheckCharacter(body))
    })
    const left = fewestFittingNumbers(maskIdentityNumber, { birth: 'year', sexKnown: false })
    expect(counts.reduce((sum, count) => sum + count, 0) / 11).toBeCloseTo(365 / 11, 0)
    expect(Math.abs(Math.min(...counts) - (left ?? 0))).toBeLessThanOrEqual(1)
  })

  it('6 + 4 alone leaves a birth date of fifty-three years, one in eleven of them', () => {
    const left = fewestFittingNumbers(maskIdentityNumber, BESIDE_NOTHING)
    expect(left).toBeGreaterThan(1_700)
    expect(left).toBeLessThanOrEqual(19_359 / 11)
  })

  it('the birth date beside 6 + 4 leaves one person', () => {
    expect(fewestFittingNumbers(maskIdentityNumber, { birth: 'day', sexKnown: false })).toBe(1)
  })

  it('sex beside the last four tells nothing new, because the sequence number holds it', () => {
    const besideSex = fewestFittingNumbers(maskToLastFour, { birth: 'year', sexKnown: true })
    expect(besideSex).toBe(fewestFittingNumbers(maskToLastFour, { birth: 'year', sexKnown: false }))
  })

  it('the whole number leaves one person, a hidden one all, one that is not told at all has no count', () => {
    expect(fewestFittingNumbers((number) => number, BESIDE_NOTHING)).toBe(1)
    expect(fewestFittingNumbers(() => '*'.repeat(18), BESIDE_NOTHING)).toBeGreaterThan(1e9)
    expect(fewestFittingNumbers(() => undefined, BESIDE_NOTHING)).toBeUndefined()
  })

  it('a form that it does not know counts as the whole number', () => {
    expect(fewestFittingNumbers((number) => `no. ${number}`, BESIDE_NOTHING)).toBe(1)
  })
})
