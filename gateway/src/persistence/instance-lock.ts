import type { Result } from 'shared-types/vocabulary/result.ts'
import type { DatabaseAddress } from '../configuration/database-address.ts'
import { acquireFileLock } from './file-lock.ts'
import { acquireServerLock } from './server-lock.ts'

/** What happens to a lock while the gateway runs, as words of the log. */
export type InstanceLockEvent = 'instance-lock-lost' | 'instance-lock-regained'

/** Only one gateway on one database. */
export interface InstanceLock {
  /** False from the moment at which another gateway may hold it: nothing may be released then. */
  held(): boolean
  /** Resolves when another gateway holds it: this one must end. */
  readonly taken: Promise<void>
  release(): Promise<void>
}

/**
 * `already-running`: another gateway process holds the database; `lock-unavailable`: the lock file cannot be made, or the
 * server gives no answer.
 */
export type InstanceLockFailure = 'already-running' | 'lock-unavailable'

/** Takes the lock of a database, or says why not within a moment. */
export async function acquireInstanceLock(
  address: DatabaseAddress,
  onEvent: (event: InstanceLockEvent) => void = () => undefined,
): Promise<Result<InstanceLock, InstanceLockFailure>> {
  return address.kind === 'sqlite' ? acquireFileLock(address) : acquireServerLock(address, onEvent)
}
