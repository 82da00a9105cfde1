import type { Migration } from './migration.ts'

export const keyScopesMigration: Migration = {
  name: '0004-key-scopes',
  async up(database, types) {
    await database.schema
      .createTable('key_scopes')
      .ifNotExists()
      .addColumn('key_id', types.code(64), (column) => column.primaryKey())
      .addColumn('views', types.code(16), (column) => column.notNull())
      .addColumn('kinds', types.code(64), (column) => column.notNull())
      .addColumn('provinces', types.code(200), (column) => column.notNull())
      .execute()
  },
}
