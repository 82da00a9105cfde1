import type { Kysely } from 'kysely'
import type { VoidOrders } from '../presentation/withdrawals/void-attestations.ts'
import { insertUnlessPresent } from './dialect.ts'
import type { Schema } from './schema.ts'

/** VoidOrders on the table `void_orders`. */
export function createVoidOrderStore(database: Kysely<Schema>): VoidOrders {
  return {
    all: async () => {
      const rows = await database.selectFrom('void_orders').selectAll().execute()
      return rows.map((row) => ({ keyNumber: Number(row.key_number), voidBefore: Number(row.void_before) }))
    },
    add: async ({ keyNumber, voidBefore }, at) => {
      const row = { key_number: keyNumber, void_before: voidBefore, ordered_at: at }
      if (await insertUnlessPresent(database.insertInto('void_orders').values(row))) return
      await database
        .updateTable('void_orders')
        .set({ void_before: voidBefore, ordered_at: at })
        .where('key_number', '=', keyNumber)
        .where('void_before', '<', voidBefore)
        .execute()
    },
  }
}
