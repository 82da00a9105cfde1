import type { Migration } from './migration.ts'

export const delegationsMigration: Migration = {
  name: '0024-delegations',
  async up(database, types) {
    await database.schema
      .createTable('delegations')
      .ifNotExists()
      .addColumn('delegation_id', types.code(32), (column) => column.primaryKey())
      .addColumn('giver_ref', types.code(32), (column) => column.notNull())
      .addColumn('company_hash', types.code(128), (column) => column.notNull())
      .addColumn('driver_number_hash', types.code(128), (column) => column.notNull())
      .addColumn('sealed_driver_name', types.code(600), (column) => column.notNull())
      .addColumn('sealed_identifier', types.code(600), (column) => column.notNull())
      .addColumn('province', types.code(2), (column) => column.notNull())
      .addColumn('kind', types.flag, (column) => column.notNull())
      .addColumn('subject_ref', types.code(32), (column) => column.notNull())
      .addColumn('holder_code_type', types.code(8), (column) => column.notNull())
      .addColumn('sealed_plate', types.code(300), (column) => column.notNull())
      .addColumn('sealed_company', types.code(2000), (column) => column.notNull())
      .addColumn('from_day', types.code(10), (column) => column.notNull())
      .addColumn('to_day', types.code(10), (column) => column.notNull())
      .addColumn('created_at', types.whole, (column) => column.notNull())
      .addColumn('accepted_at', types.whole, (column) => column.notNull())
      .addColumn('ended_at', types.whole, (column) => column.notNull())
      .execute()
    for (const column of ['giver_ref', 'company_hash', 'driver_number_hash'] as const) {
      await database.schema
        .createIndex(`delegations_by_${column}`)
        .ifNotExists()
        .on('delegations')
        .column(column)
        .execute()
    }
  },
}
