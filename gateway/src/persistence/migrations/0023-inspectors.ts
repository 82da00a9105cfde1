import type { Migration } from './migration.ts'

export const inspectorsMigration: Migration = {
  name: '0023-inspectors',
  async up(database, types) {
    await database.schema
      .createTable('inspectors')
      .ifNotExists()
      .addColumn('agency_code', types.code(18), (column) => column.notNull())
      .addColumn('badge_number', types.code(20), (column) => column.notNull())
      .addColumn('sealed_name', types.code(600), (column) => column.notNull())
      .addColumn('agency_name', types.words(100), (column) => column.notNull())
      .addColumn('area', types.code(6), (column) => column.notNull())
      .addColumn('province', types.code(2), (column) => column.notNull())
      .addColumn('activation_code_hash', types.code(128), (column) => column.notNull())
      .addColumn('account_id', types.code(32), (column) => column.unique())
      .addColumn('activated_at', types.whole, (column) => column.notNull())
      .addColumn('imported_at', types.whole, (column) => column.notNull())
      .addPrimaryKeyConstraint('inspectors_key', ['agency_code', 'badge_number'])
      .execute()
  },
}
