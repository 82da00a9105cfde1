import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { sm3, verifySm2 } from './testing/node-cryptography.ts'
import { PUBLISHED_TRUST_LIST, PUBLISHED_VECTORS } from './testing/published-vectors.ts'

/** The outputs of a build that is neither watched nor split. */
function isOutput(built: unknown): built is Rolldown.RolldownOutput[] {
  return Array.isArray(built)
}

async function bundle(file: string): Promise<string> {
  const entry = fileURLToPath(new URL(file, import.meta.url))
  const lib = { entry, formats: ['iife' as const], name: 'bundled' }
  const built = await build({ configFile: false, logLevel: 'error', build: { lib, write: false } })
  if (!isOutput(built)) throw new Error('vite gave no output')
  const [chunk] = built.flatMap(({ output }) => output)
  if (chunk?.type !== 'chunk') throw new Error('vite gave no chunk')
  return chunk.code
}

/**
 * WeChat's logic layer: the language alone. No TextEncoder, Buffer, crypto, window, process, URL, console or timers (a new
 * context has none), and BigInt taken away. The code must verify there exactly as it does here.
 */
describe('in a runtime that has the language alone', () => {
  const context = createContext({ answer: undefined, input: undefined })

  beforeAll(async () => {
    const code = await bundle('./verify-presentation-code.ts')
    runInContext(`delete globalThis.BigInt; ${code}; globalThis.bundled = bundled`, context)
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
