import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { FileAddress } from '../configuration/database-address.ts'
import type { InstanceLock, InstanceLockFailure } from './instance-lock.ts'

/**
 * Only one gateway on an embedded database: an exclusive lock of the operating system on the file beside it, taken
 * through SQLite. It ends with the process and never before, so that a killed gateway leaves nothing stale behind.
 */
export function acquireFileLock(address: FileAddress): Result<InstanceLock, InstanceLockFailure> {
  let connection: BetterSqlite3.Database | undefined
  try {
    mkdirSync(dirname(address.file), { recursive: true, mode: 0o700 })
    connection = new BetterSqlite3(`${address.file}.lock`, { timeout: 0 })
    connection.exec('begin exclusive')
    const held = connection
    return succeed({
      held: () => true,
      taken: new Promise(() => undefined),
      release: async () => {
        held.close()
      },
    })
  } catch (error) {
    connection?.close()
    return fail(isBusy(error) ? 'already-running' : 'lock-unavailable')
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}
