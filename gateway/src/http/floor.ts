import { setTimeout as sleep } from 'node:timers/promises'
import type { Result } from 'shared-types/vocabulary/result.ts'

/** 拒绝用时下限: how long a refusal of a binding, look-up or delegation takes at least, in milliseconds. */
export const REFUSAL_FLOOR_MS = 250

async function waitUntil(startedAt: number, floorMs: number): Promise<void> {
  const remaining = floorMs - (performance.now() - startedAt)
  if (remaining > 0) await sleep(remaining)
}

/** Runs the work and holds a refusal back until the floor has passed, so that its time tells nothing; good news goes at once. */
export async function withRefusalFloor<T, F>(
  work: () => Promise<Result<T, F>>,
  floorMs = REFUSAL_FLOOR_MS,
): Promise<Result<T, F>> {
  const startedAt = performance.now()
  const result = await work()
  if (!result.ok) await waitUntil(startedAt, floorMs)
  return result
}

/** Runs the work and holds everything back that is not good news: an answer that finds nothing takes as long as a refusal. */
export async function withFloorUnless<T>(
  work: () => Promise<T>,
  isGoodNews: (outcome: T) => boolean,
  floorMs = REFUSAL_FLOOR_MS,
): Promise<T> {
  const startedAt = performance.now()
  const outcome = await work()
  if (!isGoodNews(outcome)) await waitUntil(startedAt, floorMs)
  return outcome
}

/** Runs the work and holds every outcome back until the floor has passed. */
export async function withFloor<T>(work: () => Promise<T>, floorMs = REFUSAL_FLOOR_MS): Promise<T> {
  const startedAt = performance.now()
  const result = await work()
  await waitUntil(startedAt, floorMs)
  return result
}
