import { expect, test } from 'vitest'
import { symbolVersion } from './symbol-version.ts'

// Capacities of ISO 18004 table 7 at level M, numeric: 34 digits in version 1; the second segment's header costs room.
test.each([
  [14, 1],
  [300, 8],
  [450, 10],
  [500, 11],
  [1_020, 17],
])('RTC1: and %i digits stand in the version that the phone draws', (digits, version) => {
  expect(symbolVersion({ prefix: 'RTC1:', digits: '7'.repeat(digits) })).toBe(version)
})

test('more than version 26 holds is refused', () => {
  expect(() => symbolVersion({ prefix: 'RTC1:', digits: '7'.repeat(2_600) })).toThrow(RangeError)
})
