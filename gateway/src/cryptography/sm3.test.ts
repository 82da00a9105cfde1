import { createSecretKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hmacSm3 } from './hmac-sm3.ts'
import { newId } from './random-id.ts'
import { sm3, sm3Hex } from './sm3.ts'

function text(value: string): Uint8Array {
  return new TextEncoder().encode(value)
}

function hex(value: Uint8Array): string {
  return Buffer.from(value).toString('hex')
}

describe('SM3, GB/T 32905-2016 annex A', () => {
  it('example 1: abc', () => {
    expect(sm3Hex(text('abc'))).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  })

  it('example 2: abcd sixteen times, a full block', () => {
    expect(sm3Hex(text('abcd'.repeat(16)))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732')
  })

  it('hashes parts as one message', () => {
    expect(sm3(text('a'), new Uint8Array(), text('bc'))).toEqual(sm3(text('abc')))
  })
})

describe('HMAC-SM3, GM/T 0042-2015 annex D.3', () => {
  const key = Uint8Array.from({ length: 32 }, (_, index) => index + 1)
  const message = text('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'.repeat(2))

  it('key 01 to 20, message of 112 bytes', () => {
    const expected = 'ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a'
    expect(hex(hmacSm3(key, message))).toBe(expected)
    expect(hex(hmacSm3(createSecretKey(key), message.subarray(0, 9), message.subarray(9)))).toBe(expected)
  })

  it('differs for another key', () => {
    expect(hmacSm3(key.toReversed(), message)).not.toEqual(hmacSm3(key, message))
  })
})

describe('a random id', () => {
  it('is 16 bytes in base64url, each time others', () => {
    const ids = Array.from({ length: 1_000 }, newId)
    expect(new Set(ids).size).toBe(1_000)
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{21}[AQgw]$/)
  })
})
