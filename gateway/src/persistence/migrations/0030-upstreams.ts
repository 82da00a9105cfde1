import type { Migration } from './migration.ts'

export const upstreamsMigration: Migration = {
  name: '0030-upstreams',
  async up(database, types) {
    await database.schema
      .createTable('upstreams')
      .ifNotExists()
      .addColumn('upstream_id', types.code(16), (column) => column.primaryKey())
      .addColumn('address', types.code(200), (column) => column.notNull())
      .addColumn('app_id', types.code(64), (column) => column.notNull())
      .addColumn('public_key', types.code(100), (column) => column.notNull())
      .addColumn('name', types.words(60), (column) => column.notNull())
      .addColumn('dialect', types.code(32), (column) => column.notNull())
      .addColumn('kinds', types.code(32), (column) => column.notNull())
      .addColumn('enabled', types.flag, (column) => column.notNull())
      .addColumn('changed_at', types.whole, (column) => column.notNull())
      .execute()
  },
}
