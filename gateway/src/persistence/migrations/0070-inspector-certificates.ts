import type { Migration } from './migration.ts'

export const inspectorCertificatesMigration: Migration = {
  name: '0070-inspector-certificates',
  async up(database, types) {
    await database.schema
      .createTable('inspector_certificates')
      .ifNotExists()
      .addColumn('agency_code', types.code(18), (column) => column.notNull())
      .addColumn('badge_number', types.code(20), (column) => column.notNull())
      .addColumn('sealed_certificate_number', types.code(600), (column) => column.notNull())
      .addColumn('valid_until', types.code(10), (column) => column.notNull())
      .addColumn('suspended_at', types.whole, (column) => column.notNull())
      .addPrimaryKeyConstraint('inspector_certificates_key', ['agency_code', 'badge_number'])
      .execute()
  },
}
