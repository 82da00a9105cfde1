import { sql, type Kysely } from 'kysely'
import type { ServerAddress } from '../../configuration/server-address.ts'
import type { Schema } from '../schema.ts'

/**
 * Migrated, empty databases that earlier tests of this file have done with: emptying one takes a twentieth of the time of
 * making one. What is left at the end goes with the server.
 */
const spare: ServerAddress[] = []

/** The tables as `migrate` left them, from the first database that was made. */
let migrated: string | undefined

/** A database that can be used again. */
export function takeSpare(): ServerAddress | undefined {
  return spare.pop()
}

/** Remembers the tables of a database that was just migrated. */
export async function rememberTables(database: Kysely<Schema>): Promise<void> {
  migrated ??= (await tablesOf(database)).join()
}

/** Empties a database for the next test; one of which a test took tables away is not used again. */
export async function keepAsSpare(database: Kysely<Schema>, address: ServerAddress): Promise<void> {
  const tables = await tablesOf(database)
  if (tables.join() !== migrated) return
  for (const table of tables) {
    if (table === 'schema_migrations') continue
    // Its numbers begin at one again.
    if (table === 'audit_entries') await sql`truncate table ${sql.id(table)}`.execute(database)
    else await sql`delete from ${sql.id(table)}`.execute(database)
  }
  spare.push(address)
}

async function tablesOf(database: Kysely<Schema>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = database() order by 1`.execute(
    database,
  )
  return rows.map((row) => row.name)
}
