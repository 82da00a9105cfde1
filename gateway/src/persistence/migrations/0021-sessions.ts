import type { Migration } from './migration.ts'

export const sessionsMigration: Migration = {
  name: '0021-sessions',
  async up(database, types) {
    await database.schema
      .createTable('sessions')
      .ifNotExists()
      .addColumn('session_id', types.code(32), (column) => column.primaryKey())
      .addColumn('account_id', types.code(32), (column) => column.notNull())
      .addColumn('begun_at', types.whole, (column) => column.notNull())
      .addColumn('ends_at', types.whole, (column) => column.notNull())
      .addColumn('ended_at', types.whole, (column) => column.notNull())
      .execute()
    await database.schema
      .createTable('refresh_tokens')
      .ifNotExists()
      .addColumn('token_hash', types.code(128), (column) => column.primaryKey())
      .addColumn('session_id', types.code(32), (column) => column.notNull())
      .addColumn('issued_at', types.whole, (column) => column.notNull())
      .addColumn('used_at', types.whole, (column) => column.notNull())
      .execute()
    await database.schema
      .createIndex('refresh_tokens_by_session')
      .ifNotExists()
      .on('refresh_tokens')
      .column('session_id')
      .execute()
  },
}
