import type { Kysely, Transaction } from 'kysely'
import { civilDay } from '../certificates/civil-day.ts'
import type { EndInspectors } from '../identity/inspector-register.ts'
import { inTransaction } from './in-transaction.ts'
import type { Schema } from './schema.ts'

/** Ends what rests on an enforcement certificate 执法证件, when the certificate does. */
export function createInspectorEnding(database: Kysely<Schema>): EndInspectors {
  return {
    endOver: async (at) => {
      const over = await database
        .selectFrom('inspectors as i')
        .innerJoin('inspector_certificates as c', (join) =>
          join.onRef('c.agency_code', '=', 'i.agency_code').onRef('c.badge_number', '=', 'i.badge_number'),
        )
        .select('i.account_id')
        .where('i.account_id', 'is not', null)
        .where('c.valid_until', '<', civilDay(at))
        .execute()
      for (const { account_id } of over)
        if (account_id !== null)
          await inTransaction(database, (transaction) => endInspectorAccount(transaction, account_id, at))
    },
  }
}

/** The account goes on as one of nobody known: its sessions and codes end, the next sign-in begins anew. */
export async function endInspectorAccount(
  transaction: Transaction<Schema>,
  accountId: string,
  at: number,
): Promise<void> {
  for (const table of ['sessions', 'running_codes'] as const)
    await transaction
      .updateTable(table)
      .set({ ended_at: at })
      .where('account_id', '=', accountId)
      .where('ended_at', '=', 0)
      .execute()
  await transaction
    .updateTable('inspectors')
    .set({ account_id: null, activated_at: 0, activation_code_hash: '' })
    .where('account_id', '=', accountId)
    .execute()
}
