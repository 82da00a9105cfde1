import type { Migration } from './migration.ts'

export const applicationDeliveriesMigration: Migration = {
  name: '0051-application-deliveries',
  async up(database, types) {
    await database.schema
      .createTable('application_deliveries')
      .ifNotExists()
      .addColumn('delivery_id', types.code(32), (column) => column.primaryKey())
      .addColumn('application_id', types.code(32), (column) => column.notNull())
      .addColumn('province', types.code(2), (column) => column.notNull())
      .addColumn('round', types.whole, (column) => column.notNull())
      .addColumn('sealed_message', types.document, (column) => column.notNull())
      .addColumn('tries', types.whole, (column) => column.notNull())
      .addColumn('due_at', types.whole, (column) => column.notNull())
      .addUniqueConstraint('application_deliveries_once', ['application_id', 'round'])
      .execute()
    await database.schema
      .createIndex('application_deliveries_by_due')
      .ifNotExists()
      .on('application_deliveries')
      .column('due_at')
      .execute()
    await database.schema
      .createTable('application_cursors')
      .ifNotExists()
      .addColumn('province', types.code(2), (column) => column.primaryKey())
      .addColumn('cursor_text', types.code(100), (column) => column.notNull())
      .execute()
  },
}
