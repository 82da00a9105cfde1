import type { Kysely, Transaction } from 'kysely'
import type { ApplicationDeliveries } from '../applications/application-message.ts'
import { parseMessage } from '../applications/parse-message.ts'
import type { FieldSealer } from '../cryptography/key-ring.ts'
import { isProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { openMessageText } from './application-rows.ts'
import { lockingFreeRows } from './dialect.ts'
import { inTransaction } from './in-transaction.ts'
import type { Schema } from './schema.ts'
import type { ApplicationDeliveryTable } from './tables/application-tables.ts'

async function takeDue(
  transaction: Transaction<Schema>,
  count: number,
  now: number,
  until: number,
): Promise<readonly ApplicationDeliveryTable[]> {
  const due = transaction
    .selectFrom('application_deliveries')
    .selectAll()
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('round')
    .limit(count)
  const taken = await lockingFreeRows(transaction, due).execute()
  for (const { delivery_id, tries } of taken)
    await transaction
      .updateTable('application_deliveries')
      .set({ due_at: until, tries: Number(tries) + 1 })
      .where('delivery_id', '=', delivery_id)
      .execute()
  return taken
}

/** Store of messages 发件 that wait. A lease is a due time in the future; whoever dies under one loses it by the clock. */
export function createApplicationDeliveryStore(database: Kysely<Schema>, sealer: FieldSealer): ApplicationDeliveries {
  const open = (row: ApplicationDeliveryTable) => {
    if (!isProvinceCode(row.province)) throw new Error('application_deliveries: no such province')
    return {
      deliveryId: row.delivery_id,
      applicationId: row.application_id,
      province: row.province,
      message: parseMessage(openMessageText(sealer, row.sealed_message)),
      tries: Number(row.tries) + 1,
    }
  }
  return {
    take: async (count, now, until) =>
      (await inTransaction(database, (transaction) => takeDue(transaction, count, now, until))).map(open),
    settle: ({ deliveryId, applicationId }, at) =>
      inTransaction(database, async (transaction) => {
        await transaction.deleteFrom('application_deliveries').where('delivery_id', '=', deliveryId).execute()
        await transaction
          .updateTable('applications')
          .set({ delivered_at: at })
          .where('application_id', '=', applicationId)
          .where('delivered_at', '=', 0)
          .execute()
      }),
    postpone: async (deliveryId, dueAt) => {
      await database
        .updateTable('application_deliveries')
        .set({ due_at: dueAt })
        .where('delivery_id', '=', deliveryId)
        .execute()
    },
  }
}
