import type { Migration } from './migration.ts'

export const runningCodesMigration: Migration = {
  name: '0011-running-codes',
  async up(database, types) {
    await database.schema
      .createTable('running_codes')
      .ifNotExists()
      .addColumn('anchor_hash', types.code(128), (column) => column.primaryKey())
      .addColumn('account_id', types.code(32), (column) => column.notNull())
      .addColumn('session_id', types.code(32), (column) => column.notNull())
      .addColumn('person_ref', types.code(32), (column) => column.notNull())
      .addColumn('entries', types.document, (column) => column.notNull())
      .addColumn('ends_at', types.whole, (column) => column.notNull())
      .addColumn('ended_at', types.whole, (column) => column.notNull())
      .execute()
    await database.schema
      .createIndex('running_codes_by_session')
      .ifNotExists()
      .on('running_codes')
      .column('session_id')
      .execute()
    await database.schema
      .createIndex('running_codes_by_person')
      .ifNotExists()
      .on('running_codes')
      .column('person_ref')
      .execute()
    await database.schema
      .createIndex('running_codes_by_end')
      .ifNotExists()
      .on('running_codes')
      .column('ends_at')
      .execute()
  },
}
