import canonicalize from 'canonicalize'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

describe('canonical JSON', () => {
  test('RFC 8785 section 3.2.3: members stand in the order of their UTF-16 code units', () => {
    const members = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
    const text = '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}'
    expect(canonicalJson(members)).toBe(text)
  })

  test('it agrees with another implementation on whatever JSON can say', () => {
    const wellFormed = fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' })
    fc.assert(
      fc.property(wellFormed, (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value))
      }),
    )
  })

  test('a lone surrogate and a nest without end are refused', () => {
    expect(canonicalJson({ useCause: '\ud800' })).toBeUndefined()
    expect(canonicalJson({ '\udc00': 'x' })).toBeUndefined()
    expect(canonicalJson(JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`))).toBeUndefined()
  })
})
