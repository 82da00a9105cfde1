import type { Migration } from './migration.ts'

export const accountsMigration: Migration = {
  name: '0020-accounts',
  async up(database, types) {
    await database.schema
      .createTable('accounts')
      .ifNotExists()
      .addColumn('account_id', types.code(32), (column) => column.primaryKey())
      .addColumn('openid_hash', types.code(128), (column) => column.notNull().unique())
      .addColumn('created_at', types.whole, (column) => column.notNull())
      .execute()
    await database.schema
      .createTable('bindings')
      .ifNotExists()
      .addColumn('account_id', types.code(32), (column) => column.primaryKey())
      .addColumn('person_ref', types.code(32), (column) => column.notNull().unique())
      .addColumn('sealed_name', types.code(600), (column) => column.notNull())
      .addColumn('sealed_number', types.code(300), (column) => column.notNull())
      .addColumn('notice_version', types.code(10), (column) => column.notNull())
      .addColumn('bound_at', types.whole, (column) => column.notNull())
      .execute()
  },
}
