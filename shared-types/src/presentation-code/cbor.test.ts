import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeCbor } from './cbor-reader.ts'
import type { CborValue } from './cbor-value.ts'
import { encodeCbor } from './cbor-writer.ts'

function bytesOf(hexadecimal: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hexadecimal.replaceAll(' ', ''), 'hex'))
}

const integer = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 0xffffffff }))
const leaf: fc.Arbitrary<CborValue> = fc.oneof(
  integer,
  fc.string({ unit: 'grapheme' }),
  fc.uint8Array({ maxLength: 40 }),
)

function nested(levels: number): fc.Arbitrary<CborValue> {
  if (levels === 0) return leaf
  const inner = nested(levels - 1)
  const map = fc.array(fc.tuple(integer, inner), { maxLength: 4 }).map((entries) => new Map(entries))
  return fc.oneof(leaf, fc.array(inner, { maxLength: 4 }), map)
}

describe('restricted CBOR', () => {
  it('every value of the subset comes back, and its bytes are the only ones for it', () => {
    fc.assert(
      fc.property(nested(4), (value) => {
        const read = decodeCbor(encodeCbor(value))
        if (read === undefined) throw new Error('its own bytes are refused')
        expect(Buffer.compare(encodeCbor(read), encodeCbor(value))).toBe(0)
      }),
    )
  })

  it('any bytes that are read are written again byte for byte', () => {
    const nearMiss = fc
      .tuple(nested(3), fc.nat(), fc.nat(255))
      .map(([value, at, byte]) => encodeCbor(value).map((old, index, all) => (index === at % all.length ? byte : old)))
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 24 }), nearMiss), (bytes) => {
        const value = decodeCbor(bytes)
        if (value !== undefined) expect(Buffer.compare(encodeCbor(value), bytes)).toBe(0)
      }),
      { numRuns: 5_000 },
    )
  })

  // RFC 8949 appendix A, those within the subset.
  it.each<[CborValue, string]>([
    [0, '00'],
    [23, '17'],
    [24, '1818'],
    [100, '1864'],
    [1_000, '1903e8'],
    [1_000_000, '1a000f4240'],
    [0xffffffff, '1affffffff'],
    [bytesOf('01020304'), '4401020304'],
    ['', '60'],
    ['IETF', '6449455446'],
    ['水', '63e6b0b4'],
    ['\u{10151}', '64f0908591'],
    [[], '80'],
    [[1, [2, 3], [4, 5]], '8301820203820405'],
    [new Map(), 'a0'],
    [
      new Map([
        [1, 2],
        [3, 4],
      ]),
      'a201020304',
    ],
  ])('%j is %s', (value, hexadecimal) => {
    expect(Buffer.from(encodeCbor(value)).toString('hex')).toBe(hexadecimal)
    expect(decodeCbor(bytesOf(hexadecimal))).toEqual(value)
  })

  it.each([
    ['nothing', ''],
    ['a negative integer', '20'],
    ['false', 'f4'],
    ['null', 'f6'],
    ['undefined', 'f7'],
    ['a half float', 'f90000'],
    ['a tag', 'c000'],
    ['an integer of 64 bits', '1b0000000100000000'],
    ['an indefinite array', '9fff'],
    ['an indefinite text', '7f616161ff'],
    ['23 in two bytes', '1817'],
    ['255 in three bytes', '1900ff'],
    ['65535 in five bytes', '1a0000ffff'],
    ['a length in two bytes that needs one', '580161'],
    ['a cut head', '19 03'],
    ['a cut text', '63 61'],
    ['a length of four billion', '5a ffffffff 00'],
    ['an array of four billion', '9a ffffffff 00'],
    ['a map of four billion', 'ba ffffffff 00'],
    ['bad UTF-8', '62c0af'],
    ['keys out of order', 'a2 02 00 01 00'],
    ['a key twice', 'a2 01 00 01 00'],
    ['a key of text', 'a1 6161 00'],
    ['a key without a value', 'a1 01'],
    ['trailing bytes', '00 00'],
    ['six levels', '81 81 81 81 81 81 00'],
  ])('%s is refused', (_, hexadecimal) => expect(decodeCbor(bytesOf(hexadecimal))).toBeUndefined())

  it('five levels are read, and six are not written', () => {
    expect(decodeCbor(bytesOf('8181818181 00'))).toEqual([[[[[0]]]]])
    expect(() => encodeCbor([[[[[[0]]]]]])).toThrow(RangeError)
  })

  it.each([-1, 0.5, 2 ** 32, Number.NaN, Infinity])('the number %d is not written', (value) => {
    expect(() => encodeCbor([value])).toThrow(RangeError)
  })
})
