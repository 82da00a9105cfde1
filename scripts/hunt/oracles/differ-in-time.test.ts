import { describe, expect, test } from 'vitest'
import { differInTime, median } from './differ-in-time.ts'

const around = (middle: number): readonly number[] => Array.from({ length: 30 }, (_, index) => middle + (index % 7) * 3)

describe('times of refusals', () => {
  test('the median does not mind one slow answer', () => {
    expect(median([250, 251, 252, 9_000])).toBe(251.5)
  })

  test('forty milliseconds more are told apart', () => {
    expect(differInTime(around(250), around(290))).toBe(true)
  })

  test('five milliseconds more are not, nor is the same with a few slow answers', () => {
    expect(differInTime(around(250), around(255))).toBe(false)
    expect(differInTime(around(250), [...around(250), 900, 950, 990])).toBe(false)
  })

  test('too few answers say nothing', () => {
    expect(differInTime([1, 2, 3], [100, 200, 300])).toBe(false)
  })
})
