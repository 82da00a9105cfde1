import { describe, expect, it } from 'vitest'
import { readJson } from './read-json.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('JSON of an upstream', () => {
  it('is read', () => expect(readJson(bytes('{"a":[1]}'))).toEqual({ ok: true, value: { a: [1] } }))
  it.each([
    ['nothing', bytes('')],
    ['no JSON', bytes('{"a":')],
    ['two values', bytes('{} {}')],
    ['a byte order mark between', bytes('{\ufeff}')],
    ['bytes that are no UTF-8', Uint8Array.of(0x22, 0xff, 0xfe, 0x22)],
  ])('made of %s is unreadable', (_what, text) => expect(readJson(text)).toEqual({ ok: false, failure: 'unreadable' }))
  it('nested a hundred thousand deep ends, one way or the other', () => {
    const deep = bytes('['.repeat(100_000) + ']'.repeat(100_000))
    expect(typeof readJson(deep).ok).toBe('boolean')
  })
  it('with a member called __proto__ changes no prototype', () => {
    const read = readJson(bytes('{"__proto__":{"found":true}}'))
    expect(read.ok && Object.getPrototypeOf(read.value) === Object.prototype).toBe(true)
    expect(Object.getOwnPropertyDescriptor(Object.prototype, 'found')).toBeUndefined()
  })
})
