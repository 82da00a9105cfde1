import { describe, expect, it } from 'vitest'
import { daysOfMonth, formatCivilDate, parseCivilDate } from './civil-date.ts'

describe('calendar dates', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])('%s exists and is written the same way', (text) => {
    const date = parseCivilDate(text)
    expect(date === undefined ? undefined : formatCivilDate(date)).toBe(text)
  })

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-01',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '20260101',
    '',
  ])('%s does not', (text) => expect(parseCivilDate(text)).toBeUndefined())

  it('a month that is none has no days', () => {
    expect([0, 13, 1.5, Number.NaN].map((month) => daysOfMonth(2026, month))).toEqual([0, 0, 0, 0])
  })
})
