import { describe, expect, it } from 'vitest'
import { codeMinute, secondsLeft } from './code-minute.ts'

const code = { attestation: '', seed: '', chainLength: 720, notBefore: 1_200_000, steps: 3 }

describe('the minute of a code', () => {
  it('changes exactly on the full minute after its start', () => {
    expect(codeMinute(code, 1_200_059.9)).toEqual({ state: 'running', stepIndex: 0, nextAt: 1_200_060 })
    expect(codeMinute(code, 1_200_060)).toEqual({ state: 'running', stepIndex: 1, nextAt: 1_200_120 })
  })
  it('is the first one on a phone whose clock is a little early', () => {
    expect(codeMinute(code, 1_199_990)).toMatchObject({ stepIndex: 0 })
  })
  it('ends with the last granted step', () => {
    expect(codeMinute(code, 1_200_179)).toMatchObject({ stepIndex: 2 })
    expect(codeMinute(code, 1_200_180)).toEqual({ state: 'ended' })
  })
})

describe('the countdown', () => {
  it('never says nought and never more than sixty', () => {
    expect(secondsLeft(1_200_060, 1_200_059.99)).toBe(1)
    expect(secondsLeft(1_200_060, 1_200_060)).toBe(1)
    expect(secondsLeft(1_200_060, 1_199_900)).toBe(60)
    expect(secondsLeft(1_200_060, 1_200_018)).toBe(42)
  })
})
