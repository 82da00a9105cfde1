import type { Migration } from './migration.ts'

export const printedCodesMigration: Migration = {
  name: '0060-printed-codes',
  async up(database, types) {
    await database.schema
      .createTable('printed_codes')
      .ifNotExists()
      .addColumn('printed_code_id', types.code(32), (column) => column.primaryKey())
      .addColumn('code_hash', types.code(128), (column) => column.notNull().unique())
      .addColumn('holder_hash', types.code(128), (column) => column.notNull())
      .addColumn('certificate', types.document, (column) => column.notNull())
      .addColumn('layout', types.code(16), (column) => column.notNull())
      .addColumn('made_at', types.whole, (column) => column.notNull())
      .addColumn('ends_at', types.whole, (column) => column.notNull())
      .addColumn('revoked_at', types.whole, (column) => column.notNull())
      .execute()
    await database.schema
      .createIndex('printed_codes_by_holder')
      .ifNotExists()
      .on('printed_codes')
      .columns(['holder_hash', 'made_at'])
      .execute()
  },
}
