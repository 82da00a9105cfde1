import { describe, expect, it } from 'vitest'
import { countDueWithin, inDueOrder, nextDue } from './next-due.ts'
import { certificate, vehicle } from './testing/certificate.ts'

const NOW = Date.parse('2026-11-23T08:00:00Z')

describe('what falls due next', () => {
  it('is the nearer of the end and the annual review', () => {
    const one = vehicle({ validTo: '2027-08-01', reviewedUntil: '2026-12-01' })
    expect(nextDue(one, NOW)).toEqual({ what: 'review', date: '2026-12-01', daysLeft: 8 })
    expect(nextDue({ ...one, reviewedUntil: '2028-01-01' }, NOW)?.what).toBe('end')
  })
  it('goes by the day in China: late in the evening in London it is tomorrow already', () => {
    expect(nextDue({ status: 'VALID', validTo: '2026-11-24' }, Date.parse('2026-11-23T16:00:00Z'))?.daysLeft).toBe(0)
  })
  it('is counted on after its day, because it still has to be done', () => {
    expect(nextDue({ status: 'EXPIRED', validTo: '2026-11-20' }, NOW)?.daysLeft).toBe(-3)
  })
  it('is nothing for a certificate that has ended, has no end, or whose date cannot be read', () => {
    expect(nextDue({ status: 'CANCELLED', validTo: '2026-11-24' }, NOW)).toBeUndefined()
    expect(nextDue(certificate(), NOW)).toBeUndefined()
    expect(nextDue({ status: 'VALID', validTo: '长期' }, NOW)).toBeUndefined()
  })
})

describe('a park in the order of what falls due next', () => {
  const park = [
    vehicle({ certificateId: 'never' }),
    vehicle({ certificateId: 'later', validTo: '2028-01-01' }),
    vehicle({ certificateId: 'never-too' }),
    vehicle({ certificateId: 'overdue', reviewedUntil: '2026-11-01', validTo: '2029-01-01' }),
    vehicle({ certificateId: 'soon', validTo: '2026-12-23' }),
  ]
  it('begins with what is overdue and ends with what never falls due, whose order stays', () => {
    const ids = inDueOrder(park, NOW).map(({ certificateId }) => certificateId)
    expect(ids).toEqual(['overdue', 'soon', 'later', 'never', 'never-too'])
  })
  it('tells how many have to be seen to within thirty days', () => {
    expect(countDueWithin(park, 30, NOW)).toBe(2)
    expect(countDueWithin([], 30, NOW)).toBe(0)
  })
})
