import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decodedByPlatform(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

describe('UTF-8, RFC 3629', () => {
  it('is written as the platform writes it, and read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(Buffer.compare(encodeUtf8(text), Buffer.from(text))).toBe(0)
        expect(decodeUtf8(encodeUtf8(text))).toBe(text)
      }),
    )
  })

  it('any bytes are read as a strict platform decoder reads them', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc.array(fc.constantFrom(0x00, 0x7f, 0x80, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0x9f, 0xa0, 0xed, 0xef, 0xf0, 0x8f, 0x90, 0xf4, 0xf5, 0xff)).map((list) => Uint8Array.from(list)), // prettier-ignore
    )
    fc.assert(
      fc.property(bytes, (sample) => {
        expect(decodeUtf8(sample)).toBe(decodedByPlatform(sample))
      }),
      { numRuns: 3_000 },
    )
  })

  it.each([
    ['an overlong slash', [0xc0, 0xaf]],
    ['an overlong null', [0xe0, 0x80, 0x80]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a code point above the last', [0xf4, 0x90, 0x80, 0x80]],
    ['a cut sequence', [0xe5, 0xbc]],
    ['a stray continuation', [0x80]],
  ])('%s is not text', (_, bytes) => expect(decodeUtf8(Uint8Array.from(bytes))).toBeUndefined())

  it.each(['\ud800', 'a\udc00', '\ud83d'])('a lone surrogate is not written', (text) => {
    expect(() => encodeUtf8(text)).toThrow(RangeError)
  })
})
