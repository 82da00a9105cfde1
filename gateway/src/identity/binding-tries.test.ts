import { describe, expect, test } from 'vitest'
import { lockOf, type EarlierTries } from './binding-tries.ts'

const NOW = 1_800_000_000_000
const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** So many tries, the newest `ago` before now and each `apart` from the next. */
const tries = (count: number, ago: number, apart: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => NOW - ago - index * apart)
const of = (who: 'byAccount' | 'forNumber', refusedAt: readonly number[]): EarlierTries => ({
  byAccount: [],
  forNumber: [],
  [who]: refusedAt,
})
const wait = (earlier: EarlierTries, factor = 1) => lockOf(earlier, NOW, factor)?.retryAfterSeconds ?? 0

describe.each(['byAccount', 'forNumber'] as const)('tries counted %s', (who) => {
  test('nine refusals lock nothing', () => expect(wait(of(who, tries(9, 0, 1_000)))).toBe(0))
  test('ten within ten minutes lock for ten minutes after the newest', () => {
    expect(wait(of(who, tries(10, MINUTE, 1_000)))).toBe(540)
    expect(wait(of(who, tries(10, 10 * MINUTE, 1_000)))).toBe(0)
  })
  test('ten within more than ten minutes lock nothing', () => {
    expect(wait(of(who, tries(10, 0, 67_000)))).toBe(0)
  })
  test('the factor of limits multiplies the tries', () => {
    expect([wait(of(who, tries(19, 0, 1_000)), 2), wait(of(who, tries(20, 0, 1_000)), 2)]).toEqual([0, 600])
    expect(wait(of(who, tries(1, 0, 0)), 0.001)).toBe(86_400)
  })
})

test('a number is locked for a day after twenty refusals within a day, an account after forty', () => {
  expect(wait(of('forNumber', tries(20, HOUR, HOUR)))).toBe(23 * 3_600)
  expect(wait(of('byAccount', tries(20, HOUR, HOUR)))).toBe(0)
  expect(wait(of('byAccount', tries(40, HOUR, 30 * MINUTE)))).toBe(23 * 3_600)
  expect(wait(of('forNumber', tries(20, 24 * HOUR, HOUR)))).toBe(0)
  expect(wait(of('forNumber', tries(20, 0, 76 * MINUTE)))).toBe(0)
})

test('without any refusal nothing is locked', () => expect(wait({ byAccount: [], forNumber: [] })).toBe(0))
