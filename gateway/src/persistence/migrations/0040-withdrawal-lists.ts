import type { Migration } from './migration.ts'

export const withdrawalListsMigration: Migration = {
  name: '0040-withdrawal-lists',
  async up(database, types) {
    await database.schema
      .createTable('withdrawal_lists')
      .ifNotExists()
      .addColumn('version', types.whole, (column) => column.primaryKey())
      .addColumn('issued_at', types.whole, (column) => column.notNull())
      .addColumn('content_digest', types.code(64), (column) => column.notNull())
      .addColumn('records', types.whole, (column) => column.notNull())
      .addColumn('envelope', types.document, (column) => column.notNull())
      .execute()
    await database.schema
      .createTable('void_orders')
      .ifNotExists()
      .addColumn('key_number', types.whole, (column) => column.primaryKey())
      .addColumn('void_before', types.whole, (column) => column.notNull())
      .addColumn('ordered_at', types.whole, (column) => column.notNull())
      .execute()
  },
}
