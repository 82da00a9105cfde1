import { sql, type Kysely } from 'kysely'
import { columnTypes } from './column-types.ts'
import { insertUnlessPresent, kindOf } from './dialect.ts'
import { migrations } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'
import type { Schema } from './schema.ts'

/**
 * Brings the schema up to date: runs what is not yet recorded, in order, and answers the names that ran. May run at the
 * same time in several processes, for every statement is idempotent. Throws when a statement fails.
 */
export async function migrate(
  database: Kysely<Schema>,
  now: () => number,
  steps: readonly Migration[] = migrations,
): Promise<readonly string[]> {
  const types = columnTypes(kindOf(database))
  const ledger = database.withTables<{ schema_migrations: { name: string; applied_at: number } }>()
  await database.schema
    .createTable('schema_migrations')
    .ifNotExists()
    .addColumn('name', types.code(64), (column) => column.primaryKey())
    .addColumn('applied_at', types.whole, (column) => column.notNull())
    .execute()
  const rows = await ledger.selectFrom('schema_migrations').select('name').execute()
  const done = new Set(rows.map((row) => row.name))
  const ran: string[] = []
  for (const step of steps) {
    if (done.has(step.name)) continue
    await step.up(database, types)
    await insertUnlessPresent(ledger.insertInto('schema_migrations').values({ name: step.name, applied_at: now() }))
    ran.push(step.name)
  }
  return ran
}

/** The names of steps that have not run here, in order; all of them while the database is empty. Changes nothing. */
export async function pendingMigrations(
  database: Kysely<Schema>,
  steps: readonly Migration[] = migrations,
): Promise<readonly string[]> {
  const tables = await database.introspection.getTables()
  if (!tables.some(({ name }) => name === 'schema_migrations')) return steps.map(({ name }) => name)
  const ledger = database.withTables<{ schema_migrations: { name: string; applied_at: number } }>()
  const rows = await ledger.selectFrom('schema_migrations').select('name').execute()
  const done = new Set(rows.map((row) => row.name))
  return steps.filter(({ name }) => !done.has(name)).map(({ name }) => name)
}

/** One trivial read, for readiness; throws when the database does not answer. */
export async function pingDatabase(database: Kysely<Schema>): Promise<void> {
  await sql`select 1`.execute(database)
}
