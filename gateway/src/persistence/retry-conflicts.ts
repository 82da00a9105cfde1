import { setTimeout } from 'node:timers/promises'
import { DATABASE_UNAVAILABLE, DatabaseFault, isConflict } from './database-fault.ts'

const ATTEMPTS = 5
const LONGEST_PAUSE_MS = 40
/** Somebody who holds a lock for longer is stuck; whoever asked is told, instead of waiting on and on. */
const LONGEST_MS = 4_000

/**
 * Runs work again while another writer is in its way (deadlock, lock wait), at most five times within four seconds with
 * growing random pauses; then the database counts as unavailable. The work must undo itself before it throws.
 */
export async function retryConflicts<T>(
  work: () => Promise<T>,
  isRetried: (error: unknown) => boolean = isConflict,
): Promise<T> {
  const begunAt = performance.now()
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!isRetried(error)) throw error
      if (attempt === ATTEMPTS || performance.now() - begunAt > LONGEST_MS) throw lastFault(error)
      await setTimeout(Math.random() * LONGEST_PAUSE_MS * attempt)
    }
  }
}

function lastFault(error: unknown): unknown {
  if (error instanceof DatabaseFault && isConflict(error))
    return new DatabaseFault(DATABASE_UNAVAILABLE, error.driverCode)
  return error
}
