import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  birthDateOf,
  identityNumberCheckCharacter,
  looksLikeIdentityNumber,
  parseIdentityNumber,
} from './identity-number.ts'

const EXAMPLES = ['11010519491231002X', '34052419800101001X']

describe('identity numbers, GB 11643', () => {
  it.each(EXAMPLES)('the published example %s is one', (example) => {
    expect(parseIdentityNumber(example)).toBe(example)
    expect(parseIdentityNumber(` ${example.toLowerCase()} `)).toBe(example)
  })

  it('tells the date of birth', () => {
    const number = parseIdentityNumber('11010519491231002X')
    expect(number === undefined ? undefined : birthDateOf(number)).toEqual({ year: 1949, month: 12, day: 31 })
  })

  it('no single digit can be changed', () => {
    const [example = ''] = EXAMPLES
    for (let index = 0; index < 18; index += 1) {
      for (const digit of '0123456789X') {
        const changed = `${example.slice(0, index)}${digit}${example.slice(index + 1)}`
        if (changed !== example) expect(parseIdentityNumber(changed), changed).toBeUndefined()
      }
    }
  })

  it.each(['110105194913310021', '110105194902300021', '11010519490000002X'])('%s has no real date', (text) => {
    const repaired = text.slice(0, 17) + identityNumberCheckCharacter(text.slice(0, 17))
    expect(parseIdentityNumber(repaired)).toBeUndefined()
  })

  it.each(['', '11010519491231002', '11010519491231002XX', '01010519491231002X', '１1010519491231002X'])(
    '%s is none',
    (text) => {
      expect(parseIdentityNumber(text)).toBeUndefined()
    },
  )

  it('a check character needs seventeen digits', () => {
    expect(() => identityNumberCheckCharacter('1101051949123100')).toThrow(RangeError)
  })
})

describe('what looks like an identity number', () => {
  it.each([
    '11010519491231002X',
    '110105194912310021',
    '110105 19491231 002x',
    '１１０１０５１９４９１２３１００２Ｘ',
    '110105491231002',
  ])('%s does', (text) => expect(looksLikeIdentityNumber(text)).toBe(true))

  it.each(['330106000001', '113200000000000008', '110105491331002', '浙A12345', '91350100M000100Y43', ''])(
    '%s does not',
    (text) => expect(looksLikeIdentityNumber(text)).toBe(false),
  )

  it('every accepted one does', () => {
    const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(
        fc.integer({ min: 110_000, max: 659_999 }),
        date,
        fc.integer({ min: 0, max: 999 }),
        (division, born, sequence) => {
          const day = born.toISOString().slice(0, 10).replaceAll('-', '')
          const digits = `${division}${day}${String(sequence).padStart(3, '0')}`
          const number = `${digits}${identityNumberCheckCharacter(digits)}`
          expect(parseIdentityNumber(number)).toBe(number)
          expect(looksLikeIdentityNumber(number)).toBe(true)
        },
      ),
    )
  })
})
