import type { Migration } from './migration.ts'

export const fileLinksMigration: Migration = {
  name: '0061-file-links',
  async up(database, types) {
    await database.schema
      .createTable('file_links')
      .ifNotExists()
      .addColumn('secret_hash', types.code(128), (column) => column.primaryKey())
      .addColumn('session_id', types.code(32), (column) => column.notNull())
      .addColumn('certificate_id', types.code(64), (column) => column.notNull())
      .addColumn('batch_id', types.code(32), (column) => column.notNull())
      .addColumn('layout', types.code(16), (column) => column.notNull())
      .addColumn('reason', types.code(40), (column) => column.notNull())
      .addColumn('expires_at', types.whole, (column) => column.notNull())
      .addColumn('used', types.flag, (column) => column.notNull())
      .execute()
    await database.schema.createIndex('file_links_by_end').ifNotExists().on('file_links').column('expires_at').execute()
  },
}
