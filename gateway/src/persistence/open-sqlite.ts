import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { FileAddress } from '../configuration/database-address.ts'
import type { Schema } from './schema.ts'
import { namingFaults } from './sqlite-faults.ts'

/** How long a statement waits for another process that writes (the admin command line beside the gateway). */
const BUSY_TIMEOUT_MILLISECONDS = 5_000

/**
 * Opens the embedded database; the folder and the file are made when missing. WAL with synchronous=FULL: a transaction
 * that was answered survives a loss of power.
 */
export function openSqlite(address: FileAddress): Result<Kysely<Schema>, 'database-unreachable'> {
  let connection: BetterSqlite3.Database | undefined
  try {
    mkdirSync(dirname(address.file), { recursive: true, mode: 0o700 })
    // A new file is its owner's alone; SQLite gives the files beside it the same mode.
    closeSync(openSync(address.file, 'a', 0o600))
    connection = new BetterSqlite3(address.file, { timeout: BUSY_TIMEOUT_MILLISECONDS })
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = FULL')
    connection.pragma('foreign_keys = ON')
    return succeed(new Kysely<Schema>({ dialect: new SqliteDialect({ database: namingFaults(connection) }) }))
  } catch {
    connection?.close()
    return fail('database-unreachable')
  }
}
