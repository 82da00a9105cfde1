import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantText } from './instant-text.ts'

describe('an instant as text', () => {
  it.each([
    0, 951_782_399_999, 951_782_400_000, 951_868_800_000, 1_795_000_000_123, 253_402_300_799_999, 253_402_300_800_000,
    -1,
  ])('%d is what Date says', (milliseconds) =>
    expect(instantText(milliseconds)).toBe(new Date(milliseconds).toISOString()),
  )

  it('is what Date says on the first and last millisecond of every day of four hundred years', () => {
    const wrong = Array.from({ length: 146_097 }, (_, day) => day * 86_400_000).filter(
      (start) =>
        !new Date(start).toISOString().startsWith(instantText(start).slice(0, 10)) ||
        instantText(start + 86_399_999) !== new Date(start + 86_399_999).toISOString(),
    )
    expect(wrong).toEqual([])
  })

  it('is what Date says at any time', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000, max: 253_500_000_000_000 }), (milliseconds) => {
        expect(instantText(milliseconds)).toBe(new Date(milliseconds).toISOString())
      }),
    )
  })

  it('is nothing for what is no instant', () => expect(() => instantText(Number.NaN)).toThrow(RangeError))
})
