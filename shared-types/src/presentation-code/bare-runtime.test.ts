import { runInContext, type Context } from 'node:vm'
import { beforeAll, describe, expect, it } from 'vitest'
import { bareRuntimeWith } from './testing/bare-runtime.ts'
import { sm3, verifySm2 } from './testing/node-cryptography.ts'
import { PUBLISHED_TRUST_LIST, PUBLISHED_VECTORS } from './testing/published-vectors.ts'

/** WeChat's logic layer: the code must verify there exactly as it does here. */
describe('in a runtime that has the language alone', () => {
  let context: Context

  beforeAll(async () => {
    context = await bareRuntimeWith(new URL('./verify-presentation-code.ts', import.meta.url))
  })

  it('there is nothing else', () => {
    const names = "['TextEncoder', 'TextDecoder', 'Buffer', 'crypto', 'window', 'process', 'BigInt', 'URL']"
    expect(runInContext(`${names}.filter((name) => name in globalThis).length`, context)).toBe(0)
  })

  it.each(PUBLISHED_VECTORS)('$name: $reason', ({ text, now, expected, reason }) => {
    context['input'] = {
      text,
      nowSeconds: now,
      uncertaintySeconds: 0,
      trustList: PUBLISHED_TRUST_LIST,
      expectedViews: expected,
      sm3,
      verifySm2,
    }
    const answer: unknown = runInContext('bundled.verifyPresentationCode(input).reasons.join()', context)
    expect(answer).toBe(reason === 'ok' ? '' : reason)
  })
})
