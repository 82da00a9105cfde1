import { describe, expect, it } from 'vitest'
import { APPLICATION_STATES, isEndState, mayBeWithdrawn, mayFollow } from './application-states.ts'
import { draftCodeText, parseDraftCode } from './draft-code.ts'

describe('states of an application', () => {
  it('four of them are ends', () => {
    expect(APPLICATION_STATES.filter(isEndState)).toEqual(['not-accepted', 'issued', 'rejected', 'withdrawn'])
  })

  it('follow each other along the procedure and never backwards', () => {
    expect(mayFollow('submitted', 'issued')).toBe(true)
    expect(mayFollow('supplement-required', 'submitted')).toBe(true)
    expect(mayFollow('reviewing', 'accepted')).toBe(false)
    expect(mayFollow('approved', 'supplement-required')).toBe(false)
    expect(mayFollow('withdrawn', 'accepted')).toBe(false)
    expect(mayFollow('issued', 'rejected')).toBe(false)
  })

  it('an applicant withdraws until the authority has approved', () => {
    expect(APPLICATION_STATES.filter(mayBeWithdrawn)).toEqual([
      'submitted',
      'supplement-required',
      'accepted',
      'reviewing',
    ])
  })
})

describe('hand-over codes', () => {
  it('are read from a QR and as typed', () => {
    expect([draftCodeText('12345678'), 'rtd1:12345678', '1234 5678'].map(parseDraftCode)).toEqual([
      '12345678',
      '12345678',
      '12345678',
    ])
  })

  it.each(['1234567', 'RTC1:12345678', 'https://example.cn/12345678', ''])('%s is none', (text) => {
    expect(parseDraftCode(text)).toBeUndefined()
  })
})
