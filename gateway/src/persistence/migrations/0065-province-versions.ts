import type { Migration } from './migration.ts'

export const provinceVersionsMigration: Migration = {
  name: '0065-province-versions',
  async up(database, types) {
    await database.schema
      .createTable('province_versions')
      .ifNotExists()
      .addColumn('upstream_id', types.code(16), (column) => column.notNull())
      .addColumn('sequence', types.whole, (column) => column.notNull())
      .addColumn('act', types.code(16), (column) => column.notNull())
      .addColumn('operator_id', types.code(64))
      .addColumn('file', types.document, (column) => column.notNull())
      .addColumn('at', types.whole, (column) => column.notNull())
      .addPrimaryKeyConstraint('province_versions_key', ['upstream_id', 'sequence'])
      .execute()
  },
}
