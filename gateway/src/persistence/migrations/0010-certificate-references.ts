import type { Migration } from './migration.ts'

export const certificateReferencesMigration: Migration = {
  name: '0010-certificate-references',
  async up(database, types) {
    await database.schema
      .createTable('certificate_references')
      .ifNotExists()
      .addColumn('person_ref', types.code(32), (column) => column.notNull())
      .addColumn('certificate_id', types.code(64), (column) => column.notNull())
      .addColumn('province', types.code(2), (column) => column.notNull())
      .addColumn('kind', types.flag, (column) => column.notNull())
      .addColumn('relation', types.code(16), (column) => column.notNull())
      .addColumn('identifier', types.code(600), (column) => column.notNull())
      .addColumn('company_code', types.code(200), (column) => column.notNull())
      .addColumn('delegation_id', types.code(64), (column) => column.notNull())
      .addColumn('authorised_until', types.code(10), (column) => column.notNull())
      .addPrimaryKeyConstraint('certificate_references_key', ['person_ref', 'certificate_id'])
      .execute()
  },
}
