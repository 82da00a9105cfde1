import type { Migration } from './migration.ts'

export const sourceDifferencesMigration: Migration = {
  name: '0066-source-differences',
  async up(database, types) {
    await database.schema
      .createTable('source_differences')
      .ifNotExists()
      .addColumn('finding_id', types.code(32), (column) => column.primaryKey())
      .addColumn('certificate_hash', types.code(128), (column) => column.notNull())
      .addColumn('province', types.code(2), (column) => column.notNull())
      .addColumn('kind', types.whole, (column) => column.notNull())
      .addColumn('differing', types.code(16), (column) => column.notNull())
      .addColumn('province_says', types.code(16), (column) => column.notNull())
      .addColumn('ministry_says', types.code(16), (column) => column.notNull())
      .addColumn('first_at', types.whole, (column) => column.notNull())
      .addColumn('last_at', types.whole, (column) => column.notNull())
      .addColumn('ended_at', types.whole)
      .addColumn('reported_at', types.whole)
      .execute()
    await database.schema
      .createIndex('source_differences_by_certificate')
      .ifNotExists()
      .on('source_differences')
      .column('certificate_hash')
      .execute()
  },
}
