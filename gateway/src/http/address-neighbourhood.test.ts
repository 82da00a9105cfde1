import { expect, test } from 'vitest'
import { neighbourhoodOf } from './address-neighbourhood.ts'

test('addresses of IPv4 count each for itself, inside IPv6 too', () => {
  expect(neighbourhoodOf('192.0.2.7')).toBe('192.0.2.7')
  expect(neighbourhoodOf('::ffff:192.0.2.7')).toBe('::ffff:192.0.2.7')
})

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['2001:db8::', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1:2:3:4', 'fe80:0:0:0'],
])('%s counts with its 2^64 neighbours as %s', (address, neighbourhood) => {
  expect(neighbourhoodOf(address)).toBe(neighbourhood)
})
