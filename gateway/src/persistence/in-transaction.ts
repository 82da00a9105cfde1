import type { Kysely, Transaction } from 'kysely'
import { isConflict, isDuplicate } from './database-fault.ts'
import { retryConflicts } from './retry-conflicts.ts'
import type { Schema } from './schema.ts'

/**
 * One transaction, run again from its beginning when another one was in its way. A duplicate that leaves the transaction
 * is such a case too: between our `delete` and our `insert` another transaction inserted the same key; the next run sees
 * it. Work must change nothing but the database.
 */
export function inTransaction<T>(
  database: Kysely<Schema>,
  work: (transaction: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  return retryConflicts(
    () => database.transaction().execute(work),
    (error) => isConflict(error) || isDuplicate(error),
  )
}
