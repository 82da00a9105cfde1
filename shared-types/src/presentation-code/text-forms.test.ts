import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBase64url, encodeBase64url } from './base64url.ts'
import { bytesToDigits, digitsToBytes } from './decimal-digits.ts'

const nonZeroFirst = fc.uint8Array({ minLength: 1, maxLength: 460 }).filter((bytes) => bytes[0] !== 0)

describe('decimal digits', () => {
  it('are the big-endian integer of the bytes, and give the bytes back', () => {
    fc.assert(
      fc.property(nonZeroFirst, (bytes) => {
        const digits = bytesToDigits(bytes)
        expect(digits).toBe(BigInt(`0x${Buffer.from(bytes).toString('hex')}`).toString())
        expect(Buffer.compare(digitsToBytes(digits), bytes)).toBe(0)
      }),
    )
  })

  it('of any number are the number again', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 1_100n }), (number) => {
        expect(bytesToDigits(digitsToBytes(number.toString()))).toBe(number.toString())
      }),
    )
  })

  it.each(['9999999', '10000000', '16777215', '16777216', '99999999999999', '1'.padEnd(1_100, '0')])(
    '%s comes back',
    (digits) => {
      expect(bytesToDigits(digitsToBytes(digits))).toBe(digits)
    },
  )

  it('need bytes that do not start with zero, and digits alone', () => {
    for (const bytes of [[], [0], [0, 1]]) expect(() => bytesToDigits(Uint8Array.from(bytes))).toThrow(RangeError)
    for (const digits of ['', '0', '01', '1a', '-1', '1 ', '１'])
      expect(() => digitsToBytes(digits)).toThrow(RangeError)
  })
})

describe('base64url, RFC 4648 section 5', () => {
  it('is written as the platform writes it, and read back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(encodeBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
        expect(decodeBase64url(encodeBase64url(bytes))).toEqual(bytes)
      }),
    )
  })

  it('no other text is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ABYZabyz0189-_+/= ') }), (text) => {
        const bytes = decodeBase64url(text)
        if (bytes !== undefined) expect(encodeBase64url(bytes)).toBe(text)
      }),
      { numRuns: 3_000 },
    )
  })

  it.each(['A', 'AB', 'AAB', 'AA==', 'AA=', 'A+AA', 'A/AA', 'AA A', 'AAAA\n', 'ＡAAA'])('%s is refused', (text) => {
    expect(decodeBase64url(text)).toBeUndefined()
  })
})
