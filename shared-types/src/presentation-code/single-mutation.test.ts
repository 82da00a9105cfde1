import { describe, expect, it } from 'vitest'
import { GOOD_CODES, IS_SHORT_CAMPAIGN, isRefused, verdictOn } from './testing/mutated-codes.ts'

const EVERY_CHANGE = Array.from({ length: 255 }, (_, index) => index + 1)
const EVERY_BIT = [1, 2, 4, 8, 16, 32, 64, 128]
const CHANGES = IS_SHORT_CAMPAIGN ? EVERY_BIT : EVERY_CHANGE

describe.each(GOOD_CODES)('$name', (code) => {
  it('passes unchanged', () => {
    expect(verdictOn(code, code.bytes)).toMatchObject({ conclusion: 'pass', reasons: [] })
  })

  it(
    `is refused at the same moment with any byte changed in any of ${CHANGES.length} ways`,
    { timeout: 120_000 },
    () => {
      const accepted: string[] = []
      for (let index = 0; index < code.bytes.length; index += 1) {
        for (const change of CHANGES) {
          const mutated = code.bytes.map((byte, at) => (at === index ? byte ^ change : byte))
          if (!isRefused(code, mutated)) accepted.push(`${index}^${change}`)
        }
      }
      expect(accepted).toEqual([])
    },
  )
})
