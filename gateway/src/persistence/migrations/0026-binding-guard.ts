import type { Migration } from './migration.ts'

export const bindingGuardMigration: Migration = {
  name: '0026-binding-guard',
  async up(database, types) {
    await database.schema
      .createTable('binding_tries')
      .ifNotExists()
      .addColumn('try_id', types.code(32), (column) => column.primaryKey())
      .addColumn('account_id', types.code(32), (column) => column.notNull())
      .addColumn('number_hash', types.code(128), (column) => column.notNull())
      .addColumn('tried_at', types.whole, (column) => column.notNull())
      .execute()
    await database.schema
      .createIndex('binding_tries_by_account')
      .ifNotExists()
      .on('binding_tries')
      .columns(['account_id', 'tried_at'])
      .execute()
    await database.schema
      .createIndex('binding_tries_by_number')
      .ifNotExists()
      .on('binding_tries')
      .columns(['number_hash', 'tried_at'])
      .execute()
    await database.schema.createIndex('sessions_by_account').ifNotExists().on('sessions').column('account_id').execute()
    await database.schema
      .createIndex('running_codes_by_account')
      .ifNotExists()
      .on('running_codes')
      .column('account_id')
      .execute()
  },
}
