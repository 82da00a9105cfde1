import { sql, SqliteAdapter, type InsertQueryBuilder, type InsertResult, type Kysely } from 'kysely'
import { isDuplicate } from './database-fault.ts'
import type { Schema } from './schema.ts'

/** Databases that the stores are written for. */
export type DatabaseKind = 'sqlite' | 'mariadb'

/** Which database this is; the same for a transaction on it. */
export function kindOf(database: Pick<Kysely<Schema>, 'getExecutor'>): DatabaseKind {
  return database.getExecutor().adapter instanceof SqliteAdapter ? 'sqlite' : 'mariadb'
}

/**
 * Runs one insert and tells whether the row was inserted: false when its primary or a unique key is already there, which
 * leaves the table as it was. The way to do one-time things: never look first and insert afterwards.
 */
export async function insertUnlessPresent(insert: { execute(): Promise<unknown> }): Promise<boolean> {
  try {
    await insert.execute()
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/**
 * Runs one insert, or, where a row with the same `key` columns (a primary or unique key) stands already, gives that row's
 * `overwritten` columns the values of the insert.
 */
export async function upsert<T extends keyof Schema & string>(
  database: Pick<Kysely<Schema>, 'getExecutor'>,
  insert: InsertQueryBuilder<Schema, T, InsertResult>,
  key: readonly (keyof Schema[T] & string)[],
  overwritten: readonly (keyof Schema[T] & string)[],
): Promise<void> {
  const mysql = kindOf(database) === 'mariadb'
  const assignments = sql.join(
    overwritten.map((column) => {
      const name = sql.id(column)
      return mysql ? sql`${name} = values(${name})` : sql`${name} = excluded.${name}`
    }),
  )
  const conflict = mysql
    ? sql`on duplicate key update ${assignments}`
    : sql`on conflict (${sql.join(key.map((column) => sql.id(column)))}) do update set ${assignments}`
  await insert.modifyEnd(conflict).execute()
}

/** The query with its rows locked until the transaction ends; SQLite has one writer at a time and needs none. */
export function lockingRows<Q extends { forUpdate(): Q }>(database: Pick<Kysely<Schema>, 'getExecutor'>, query: Q): Q {
  return kindOf(database) === 'mariadb' ? query.forUpdate() : query
}

/**
 * The query with its rows locked until the transaction ends, without those that somebody else has locked: takers of work do
 * not wait for each other. SQLite has one writer at a time and needs none.
 */
export function lockingFreeRows<Q extends { forUpdate(): Q; skipLocked(): Q }>(
  database: Pick<Kysely<Schema>, 'getExecutor'>,
  query: Q,
): Q {
  return kindOf(database) === 'mariadb' ? query.forUpdate().skipLocked() : query
}
