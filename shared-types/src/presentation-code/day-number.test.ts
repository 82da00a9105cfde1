import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currentDay, dateOfDayNumber, dayNumberOf } from './day-number.ts'

describe('day numbers', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['2026-11-23', 20_780],
    ['2030-03-27', 22_000],
    ['9999-12-31', 2_932_896],
  ])('%s is day %i', (date, day) => {
    expect(dayNumberOf(date)).toBe(day)
    expect(dateOfDayNumber(day)).toBe(date)
  })

  it('go there and back', () => {
    fc.assert(
      fc.property(fc.nat(2_932_896), (day) => {
        const date = dateOfDayNumber(day)
        expect(date === undefined ? undefined : dayNumberOf(date)).toBe(day)
      }),
    )
  })

  it('a day begins at midnight in UTC+8', () => {
    const midnight = Date.parse('2026-11-23T00:00:00+08:00') / 1000
    expect([currentDay(midnight - 1), currentDay(midnight), currentDay(midnight + 86_399.9)]).toEqual([
      20_779, 20_780, 20_780,
    ])
  })

  it('what is no date has none, and what is no day no date', () => {
    for (const date of ['2026-02-30', '1969-12-31', '', 'tomorrow', '2026-1-1'])
      expect(dayNumberOf(date)).toBeUndefined()
    for (const day of [-1, 0.5, Number.NaN, 2_932_897]) expect(dateOfDayNumber(day)).toBeUndefined()
  })
})
