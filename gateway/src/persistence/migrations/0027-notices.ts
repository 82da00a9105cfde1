import type { Migration } from './migration.ts'

export const noticesMigration: Migration = {
  name: '0027-notices',
  async up(database, types) {
    await database.schema
      .createTable('account_contacts')
      .ifNotExists()
      .addColumn('account_id', types.code(32), (column) => column.primaryKey())
      .addColumn('sealed_openid', types.code(600), (column) => column.notNull())
      .execute()
    await database.schema
      .createTable('notices')
      .ifNotExists()
      .addColumn('notice_id', types.code(32), (column) => column.primaryKey())
      .addColumn('account_id', types.code(32), (column) => column.notNull())
      .addColumn('kind', types.code(32), (column) => column.notNull())
      .addColumn('created_at', types.whole, (column) => column.notNull())
      .addColumn('tries', types.whole, (column) => column.notNull())
      .addColumn('due_at', types.whole, (column) => column.notNull())
      .execute()
    await database.schema.createIndex('notices_by_due').ifNotExists().on('notices').column('due_at').execute()
  },
}
