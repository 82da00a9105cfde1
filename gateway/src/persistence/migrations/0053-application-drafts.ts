import type { Migration } from './migration.ts'

export const applicationDraftsMigration: Migration = {
  name: '0053-application-drafts',
  async up(database, types) {
    await database.schema
      .createTable('application_drafts')
      .ifNotExists()
      .addColumn('draft_id', types.code(32), (column) => column.primaryKey())
      .addColumn('code_hash', types.code(128), (column) => column.notNull())
      .addColumn('citizen_hash', types.code(128), (column) => column.notNull())
      .addColumn('sealed_citizen_name', types.code(600), (column) => column.notNull())
      .addColumn('preparer_ref', types.code(32), (column) => column.notNull())
      .addColumn('sealed_preparer_name', types.code(600), (column) => column.notNull())
      .addColumn('sealed_application', types.document, (column) => column.notNull())
      .addColumn('expires_at', types.whole, (column) => column.notNull())
      .execute()
    await database.schema
      .createIndex('application_drafts_by_citizen')
      .ifNotExists()
      .on('application_drafts')
      .column('citizen_hash')
      .execute()
  },
}
