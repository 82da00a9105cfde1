import type { Migration } from './migration.ts'
import { kindOf } from '../dialect.ts'

export const auditMigration: Migration = {
  name: '0002-audit',
  async up(database, types) {
    // SQLite grows a rowid only for the exact type `integer`; MariaDB wants the width for billions of entries.
    const sequence = kindOf(database) === 'sqlite' ? 'integer' : 'bigint'
    await database.schema
      .createTable('audit_entries')
      .ifNotExists()
      .addColumn('sequence', sequence, (column) => column.primaryKey().autoIncrement())
      .addColumn('entry_id', types.code(64), (column) => column.notNull().unique())
      .addColumn('at', types.whole, (column) => column.notNull())
      .addColumn('salt', types.code(32), (column) => column.notNull())
      .addColumn('entry', types.document, (column) => column.notNull())
      .addColumn('commitment', types.code(64), (column) => column.notNull())
      .execute()
    await database.schema
      .createTable('subject_references')
      .ifNotExists()
      .addColumn('holder_hash', types.code(128), (column) => column.primaryKey())
      .addColumn('subject_ref', types.code(32), (column) => column.notNull().unique())
      .addColumn('created_at', types.whole, (column) => column.notNull())
      .execute()
  },
}
