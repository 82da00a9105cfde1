import type { Kysely } from 'kysely'
import type { Result } from 'shared-types/vocabulary/result.ts'
import type { DatabaseAddress } from '../configuration/database-address.ts'
import { openSqlite } from './open-sqlite.ts'
import type { ServerFailure } from './mariadb-server.ts'
import type { Schema } from './schema.ts'

/** The opened database with the schema of this version. */
export type GatewayDatabase = Kysely<Schema>

/**
 * Why the database does not open. `database-unreachable`: the file cannot be made, read or locked or is no database, or
 * the server gives no answer; the others are a server's.
 */
export type OpenDatabaseFailure = ServerFailure

/** Opens the embedded database, or a pool of connections to a server that answered. Run `migrate` before use; close with `destroy()`. */
export async function openDatabase(address: DatabaseAddress): Promise<Result<GatewayDatabase, OpenDatabaseFailure>> {
  if (address.kind === 'sqlite') return openSqlite(address)
  // The driver takes a tenth of a second to load: only where a server is used.
  const { openMariadb } = await import('./open-mariadb.ts')
  return openMariadb(address)
}
