import { expect } from 'vitest'
import type { PhoneAnswer } from './person-steps.ts'

const ROUNDS = 7

/** Medians further apart than this would tell something; a timer alone is off by a few milliseconds on a busy machine. */
const TELLING_MS = 40

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0
}

/**
 * Expects that every way to ask gets the same status after the same time, not sooner than a quarter of a second. They are
 * asked in turns, so that a busy machine slows all of them alike.
 */
export async function expectAlikeInTime(
  ways: Readonly<Record<string, () => Promise<PhoneAnswer>>>,
  status: number,
): Promise<void> {
  const times = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, ask] of Object.entries(ways)) {
      const answer = await ask()
      expect([name, answer.status]).toEqual([name, status])
      times.get(name)?.push(answer.milliseconds)
    }
  }
  const medians = [...times.values()].map(median)
  expect(Math.min(...medians)).toBeGreaterThanOrEqual(249)
  expect(Math.max(...medians) - Math.min(...medians)).toBeLessThan(TELLING_MS)
}
