import type { Database } from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'
import { databaseFaultOf } from './database-fault.ts'

/** The embedded database as Kysely's dialect wants it, throwing `DatabaseFault`s. */
export function namingFaults(connection: Database): SqliteDatabase {
  return {
    close: () => connection.close(),
    prepare: (text) => {
      const statement = named(() => connection.prepare(text))
      return {
        reader: statement.reader,
        all: (parameters) => named(() => statement.all(...parameters)),
        run: (parameters) => named(() => statement.run(...parameters)),
        iterate: (parameters) => named(() => statement.iterate(...parameters)),
      }
    },
  }
}

function named<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw databaseFaultOf(error)
  }
}
