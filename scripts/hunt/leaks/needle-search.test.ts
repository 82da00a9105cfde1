import { describe, expect, test } from 'vitest'
import type { Needle } from './needle.ts'
import { createNeedleSearch } from './needle-search.ts'

const needle = (text: string): Needle => ({ text, value: text, member: 'test' })
const utf8 = (text: string) => new TextEncoder().encode(text)

function found(texts: readonly string[], haystack: string): readonly string[] {
  const search = createNeedleSearch(texts.map(needle))
  return [...search(utf8(haystack))].map(({ text }) => text).sort()
}

describe('many values searched for at once', () => {
  test('at the beginning, in the middle, at the end, one within another', () => {
    expect(found(['339900196809300472', '张建国', '张建国有限公司'], '339900196809300472 x张建国有限公司')).toEqual([
      '339900196809300472',
      '张建国',
      '张建国有限公司',
    ])
  })

  test('a value that is cut short or altered is not found', () => {
    expect(found(['339900196809300472'], '33990019680930047 339900196809300473 339900********0472')).toEqual([])
  })

  test('a short run of digits counts only when it stands alone, a long one anywhere', () => {
    expect(found(['19680930'], '1196809300')).toEqual([])
    expect(found(['19680930'], 'born "19680930"')).toEqual(['19680930'])
    expect(found(['19900000004'], '0199000000040')).toEqual(['19900000004'])
  })

  test('the same values are found as by a search one by one', () => {
    const texts = Array.from({ length: 500 }, (_, index) => `value-${String(index * 7919)}`)
    const haystack = texts.filter((_, index) => index % 3 === 0).join('|')
    expect(found(texts, haystack)).toEqual(texts.filter((text) => haystack.includes(text)).sort())
  })
})
