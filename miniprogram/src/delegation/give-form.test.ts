import { describe, expect, it } from 'vitest'
import { giveFault } from './give-form.ts'
import { dayOf, daysLater, yearsLater } from './period.ts'
import { personTyped } from './person-fault.ts'

const TODAY = '2026-11-23'
const form = {
  certificateId: 'v1',
  name: '阿卜杜拉·买买提',
  idNumber: '33990019900101123X',
  from: TODAY,
  to: '2026-11-30',
}
const fault = (differences: Partial<Parameters<typeof giveFault>[0]>) => giveFault({ ...form, ...differences }, TODAY)

describe('a new authorisation', () => {
  it('can be sent when a vehicle, a person and days are there', () => {
    expect(fault({})).toBeUndefined()
    expect(fault({ to: TODAY })).toBeUndefined()
  })
  it('names what is missing by what comes first on the screen', () => {
    expect(fault({ certificateId: undefined, name: '' })).toBe('vehicle-missing')
    expect(fault({ name: '', idNumber: '' })).toBe('name-missing')
    expect(fault({ idNumber: '3399' })).toBe('id-number-shape')
  })
  it('begins today or later and does not end before it begins', () => {
    expect(fault({ from: '2026-11-22' })).toBe('from-past')
    expect(fault({ from: '2026-12-02', to: '2026-12-01' })).toBe('to-before-from')
  })
  it('lasts twelve months at most, the last day included', () => {
    expect(fault({ to: '2027-11-23' })).toBeUndefined()
    expect(fault({ to: '2027-11-24' })).toBe('too-long')
  })
})

describe('the days of a form', () => {
  it('go by the calendar in China', () => {
    expect(dayOf(Date.parse('2026-11-23T15:59:59Z'))).toBe('2026-11-23')
    expect(dayOf(Date.parse('2026-11-23T16:00:00Z'))).toBe('2026-11-24')
    expect(daysLater('2026-12-31', 1)).toBe('2027-01-01')
  })
  it('know that not every year has a 29 February', () => {
    expect(yearsLater('2028-02-29', 1)).toBe('2029-02-28')
    expect(yearsLater('2028-02-29', 4)).toBe('2032-02-29')
  })
  it('stay as they are when they are none', () => {
    expect([daysLater('?', 1), yearsLater('?', 1)]).toEqual(['?', '?'])
  })
})

describe('a person as typed', () => {
  it('loses blanks and gets a capital X', () => {
    expect(personTyped(' 王芳 ', ' 339900 19900101 123x')).toEqual({ name: '王芳', idNumber: '33990019900101123X' })
  })
})
