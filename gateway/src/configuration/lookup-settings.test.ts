import { expect, test } from 'vitest'
import { readLookupLimits } from './lookup-settings.ts'

test('a post that is not named keeps its figure', () => {
  expect(readLookupLimits({})).toEqual({ 'fixed-post': 240, 'road-patrol': 90, station: 40 })
  expect(readLookupLimits({ LOOKUP_SOFT_LIMITS: 'fixed-post=500, station=9' })).toEqual({
    'fixed-post': 500,
    'road-patrol': 90,
    station: 9,
  })
})

test.each(['fixed-post', 'fixed-post=0', 'harbour=5', 'station=100000', 'station=5;station=6'])(
  '%s stops the start, with the name of the setting and never its value',
  (text) => {
    expect(() => readLookupLimits({ LOOKUP_SOFT_LIMITS: text })).toThrow(/^LOOKUP_SOFT_LIMITS: fixed-post=<number>/)
  },
)
