import type { Migration } from './migration.ts'

export const keysMigration: Migration = {
  name: '0001-keys',
  async up(database, types) {
    await database.schema
      .createTable('keys')
      .ifNotExists()
      .addColumn('key_id', types.code(64), (column) => column.primaryKey())
      .addColumn('purpose', types.code(32), (column) => column.notNull())
      .addColumn('key_number', types.whole, (column) => column.notNull())
      .addColumn('owner', types.code(64), (column) => column.notNull())
      .addColumn('public_key', types.code(200), (column) => column.notNull())
      .addColumn('sealed_private', types.code(400), (column) => column.notNull())
      .addColumn('not_before', types.whole, (column) => column.notNull())
      .addColumn('not_after', types.whole, (column) => column.notNull())
      .addColumn('state', types.code(16), (column) => column.notNull())
      .addColumn('created_at', types.whole, (column) => column.notNull())
      .execute()
  },
}
