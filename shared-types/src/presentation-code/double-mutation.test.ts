import { describe, expect, it } from 'vitest'
import { GOOD_CODES, IS_SHORT_CAMPAIGN, isRefused } from './testing/mutated-codes.ts'

const DOUBLE_MUTATIONS = IS_SHORT_CAMPAIGN ? 5_000 : 100_000

/** Numbers that look random and are the same in every run (mulberry32, public domain). */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** Changes two different bytes to other values. */
function mutateTwice(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const mutated = Uint8Array.from(bytes)
  const first = random(mutated.length)
  const second = (first + 1 + random(mutated.length - 1)) % mutated.length
  for (const index of [first, second]) mutated[index] = (mutated[index] ?? 0) ^ (1 + random(255))
  return mutated
}

describe.each(GOOD_CODES)('$name', (code) => {
  const times = Math.ceil(DOUBLE_MUTATIONS / GOOD_CODES.length)

  it(`is refused at the same moment with two random bytes changed, ${times} times`, { timeout: 120_000 }, () => {
    const random = createRandom(code.bytes.length)
    const accepted: string[] = []
    for (let count = 0; count < times; count += 1) {
      const mutated = mutateTwice(code.bytes, random)
      if (!isRefused(code, mutated)) accepted.push(Buffer.from(mutated).toString('hex'))
    }
    expect(accepted).toEqual([])
  })
})
