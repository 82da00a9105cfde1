import { sql, type Kysely } from 'kysely'
import { kindOf } from './dialect.ts'
import type { Schema } from './schema.ts'

/** Settings of the server under which an answered transaction may be lost with the power. */
export type DurabilityConcern = 'innodb_flush_log_at_trx_commit' | 'sync_binlog'

/** What of the server's settings does not keep the promise that evidence is durable before the answer. */
export async function durabilityConcerns(database: Kysely<Schema>): Promise<readonly DurabilityConcern[]> {
  // The embedded database is opened with what it needs.
  if (kindOf(database) === 'sqlite') return []
  const { rows } = await sql<{ flush: number; log_bin: number; sync_binlog: number }>`
    select @@innodb_flush_log_at_trx_commit as flush, @@log_bin as log_bin, @@sync_binlog as sync_binlog`.execute(
    database,
  )
  const [found] = rows
  const concerns: DurabilityConcern[] = []
  if (found?.flush !== 1) concerns.push('innodb_flush_log_at_trx_commit')
  // Without a binary log there is nothing to flush.
  if (found?.log_bin === 1 && found.sync_binlog !== 1) concerns.push('sync_binlog')
  return concerns
}
