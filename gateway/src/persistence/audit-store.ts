import type { Kysely } from 'kysely'
import type { AuditStore } from '../evidence/audit-store.ts'
import type { CommittedEntry } from '../evidence/commitment.ts'
import { compileOnce, type CompiledAsk } from './compiled-query.ts'
import { DATABASE_UNAVAILABLE, DatabaseFault } from './database-fault.ts'
import { insertUnlessPresent } from './dialect.ts'
import { inTransaction } from './in-transaction.ts'
import type { Schema } from './schema.ts'

/**
 * AuditStore on the table `audit_entries`. `mayWrite` is asked before each batch: a gateway that lost its instance lock
 * writes nothing, so it releases nothing.
 */
export function createAuditStore(database: Kysely<Schema>, mayWrite: () => boolean = () => true): AuditStore {
  // By the number of rows: batches come in few sizes, and making the text costs more than running it.
  const inserts = new Map<number, CompiledAsk<unknown>>()
  const insertOf = (count: number): CompiledAsk<unknown> => {
    const known = inserts.get(count) ?? compileOnce(database, insertOfRows(database, count))
    inserts.set(count, known)
    return known
  }
  return {
    async append(entries) {
      if (entries.length === 0) return
      if (!mayWrite()) throw new DatabaseFault(DATABASE_UNAVAILABLE, 'INSTANCE_LOCK_LOST')
      // One statement is a transaction of its own: all rows or none, in one round trip.
      const all = { execute: () => insertOf(entries.length)(entries.flatMap((entry) => Object.values(rowOf(entry)))) }
      if (await insertUnlessPresent(all)) return
      // Some id is there already, a retry: each row on its own.
      await inTransaction(database, async (transaction) => {
        const insert = transaction.insertInto('audit_entries')
        for (const entry of entries) await insertUnlessPresent(insert.values(rowOf(entry)))
      })
    },
    async readAfter(sequence, count) {
      const rows = await database
        .selectFrom('audit_entries')
        .selectAll()
        .where('sequence', '>', sequence)
        .orderBy('sequence')
        .limit(count)
        .execute()
      return rows.map(({ entry_id, ...row }) => ({ entryId: entry_id, ...row }))
    },
  }
}

const EMPTY: CommittedEntry = { entryId: '', at: 0, salt: '', entry: '', commitment: '' }

function insertOfRows(database: Kysely<Schema>, count: number) {
  return database.insertInto('audit_entries').values(Array.from({ length: count }, () => rowOf(EMPTY)))
}

/** The row; its members stand in the order of the statement's columns. */
function rowOf({ entryId, at, salt, entry, commitment }: CommittedEntry) {
  return { entry_id: entryId, at, salt, entry, commitment }
}
