import { expect, test } from 'vitest'
import { symbolVersion } from './symbol-version.ts'

// As drawn by qrcode-generator, the library of the mini-program.
test.each([
  [14, 1],
  [300, 8],
  [504, 11],
  [1_022, 16],
])('RTC1: and %i digits stand in the version that the phone draws', (digits, version) => {
  expect(symbolVersion({ prefix: 'RTC1:', digits: '7'.repeat(digits) })).toBe(version)
})

test('more than version 26 holds is refused', () => {
  expect(() => symbolVersion({ prefix: 'RTC1:', digits: '7'.repeat(2_600) })).toThrow(RangeError)
})
