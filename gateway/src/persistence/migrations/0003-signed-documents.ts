import type { Migration } from './migration.ts'

export const signedDocumentsMigration: Migration = {
  name: '0003-signed-documents',
  async up(database, types) {
    await database.schema
      .createTable('signed_documents')
      .ifNotExists()
      .addColumn('document_type', types.code(32), (column) => column.notNull())
      .addColumn('version', types.whole, (column) => column.notNull())
      .addColumn('payload', types.document, (column) => column.notNull())
      .addColumn('envelope', types.document, (column) => column.notNull())
      .addColumn('issued_at', types.whole, (column) => column.notNull())
      .addPrimaryKeyConstraint('signed_documents_key', ['document_type', 'version'])
      .execute()
  },
}
