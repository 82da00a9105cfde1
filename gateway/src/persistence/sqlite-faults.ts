import type { Database, Statement } from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'
import { LRUCache } from 'lru-cache'
import { databaseFaultOf } from './database-fault.ts'

/** Preparing costs as much as running. More texts than the stores have; those of evidence differ by their number of rows. */
const KEPT_STATEMENTS = 400
/** Statements that a change of the schema does not make anew are not kept. */
const KEPT = /^(select|insert|update|delete) /i

/**
 * The embedded database as Kysely's dialect wants it, throwing `DatabaseFault`s. Keeps prepared statements by their text:
 * every run is synchronous, so that none is used twice at the same moment.
 */
export function namingFaults(connection: Database): SqliteDatabase {
  const kept = new LRUCache<string, Statement>({ max: KEPT_STATEMENTS })
  const prepared = (text: string): Statement => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const statement = named(() => connection.prepare(text))
    if (KEPT.test(text)) kept.set(text, statement)
    return statement
  }
  return {
    close: () => connection.close(),
    prepare: (text) => {
      const statement = prepared(text)
      return {
        reader: statement.reader,
        all: (parameters) => named(() => statement.all(...parameters)),
        run: (parameters) => named(() => statement.run(...parameters)),
        // A statement that is being stepped through belongs to whoever does it.
        iterate: (parameters) => named(() => connection.prepare(text).iterate(...parameters)),
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
