import type { Kysely } from 'kysely'
import type { ListHead, PublishedList, PublishedLists } from '../presentation/withdrawals/published-list.ts'
import { insertUnlessPresent } from './dialect.ts'
import type { Schema } from './schema.ts'
import type { WithdrawalListTable } from './tables/withdrawal-tables.ts'

/** Enough to see what changed; each may have more than a megabyte. */
const KEPT_LISTS = 3

/** PublishedLists on the table `withdrawal_lists`. */
export function createWithdrawalListStore(database: Kysely<Schema>): PublishedLists {
  return {
    newestHead: async () => {
      const row = await database
        .selectFrom('withdrawal_lists')
        .select(['version', 'issued_at', 'content_digest', 'records'])
        .orderBy('version', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row && headOf(row)
    },
    newest: async (): Promise<PublishedList | undefined> => {
      const query = database.selectFrom('withdrawal_lists').selectAll().orderBy('version', 'desc').limit(1)
      const row = await query.executeTakeFirst()
      return row && { ...headOf(row), envelope: row.envelope }
    },
    add: async ({ version, issuedAt, contentDigest, records, envelope }) => {
      const row = { version, issued_at: issuedAt, content_digest: contentDigest, records, envelope }
      if (!(await insertUnlessPresent(database.insertInto('withdrawal_lists').values(row)))) return false
      await database
        .deleteFrom('withdrawal_lists')
        .where('version', '<=', version - KEPT_LISTS)
        .execute()
      return true
    },
  }
}

function headOf(row: Omit<WithdrawalListTable, 'envelope'>): ListHead {
  return {
    version: Number(row.version),
    issuedAt: Number(row.issued_at),
    contentDigest: row.content_digest,
    records: Number(row.records),
  }
}
