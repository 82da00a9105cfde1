import type { Migration } from './migration.ts'

export const upstreamAuthoritiesMigration: Migration = {
  name: '0031-upstream-authorities',
  async up(database, types) {
    await database.schema
      .createTable('upstream_authorities')
      .ifNotExists()
      .addColumn('upstream_id', types.code(16), (column) => column.primaryKey())
      .addColumn('certificate_authority', types.document, (column) => column.notNull())
      .execute()
  },
}
