import type { Migration } from './migration.ts'

export const offlineChecksMigration: Migration = {
  name: '0045-offline-checks',
  async up(database, types) {
    await database.schema
      .createTable('offline_checks')
      .ifNotExists()
      .addColumn('check_hash', types.code(128), (column) => column.primaryKey())
      .addColumn('outcome', types.code(1_500), (column) => column.notNull())
      .addColumn('recorded_at', types.whole, (column) => column.notNull())
      .execute()
    await database.schema
      .createIndex('offline_checks_by_time')
      .ifNotExists()
      .on('offline_checks')
      .column('recorded_at')
      .execute()
  },
}
