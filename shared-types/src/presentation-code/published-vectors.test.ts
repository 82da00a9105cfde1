import { describe, expect, it } from 'vitest'
import { sm3, verifySm2 } from './testing/node-cryptography.ts'
import { PUBLISHED_TRUST_LIST, PUBLISHED_VECTORS } from './testing/published-vectors.ts'
import { verifyPresentationCode } from './verify-presentation-code.ts'

describe('published vectors of the presentation code RTC1', () => {
  it('are all here', () => {
    expect(PUBLISHED_VECTORS).toHaveLength(49)
  })

  it.each(PUBLISHED_VECTORS)('$name: $reason', ({ text, now, expected, reason }) => {
    const verdict = verifyPresentationCode({
      text,
      nowSeconds: now,
      uncertaintySeconds: 0,
      trustList: PUBLISHED_TRUST_LIST,
      expectedViews: expected,
      sm3,
      verifySm2,
    })
    expect(verdict.reasons).toEqual(reason === 'ok' ? [] : [reason])
    expect(verdict.conclusion).toBe(reason === 'ok' ? 'pass' : reason === 'unsupported-version' ? 'doubt' : 'fail')
    expect(verdict.attested !== undefined).toBe(reason === 'ok')
  })
})
