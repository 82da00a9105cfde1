import type { Migration } from './migration.ts'

export const applicationsMigration: Migration = {
  name: '0050-applications',
  async up(database, types) {
    await database.schema
      .createTable('applications')
      .ifNotExists()
      .addColumn('application_id', types.code(32), (column) => column.primaryKey())
      .addColumn('person_ref', types.code(32), (column) => column.notNull())
      .addColumn('company_hash', types.code(128), (column) => column.notNull())
      .addColumn('receipt_number', types.code(20), (column) => column.notNull().unique())
      .addColumn('key_hash', types.code(128), (column) => column.notNull().unique())
      .addColumn('request_hash', types.code(128), (column) => column.notNull())
      .addColumn('kind_id', types.code(40), (column) => column.notNull())
      .addColumn('province', types.code(2), (column) => column.notNull())
      .addColumn('kind', types.flag, (column) => column.notNull())
      .addColumn('matter', types.code(20), (column) => column.notNull())
      .addColumn('issue_reason', types.code(2), (column) => column.notNull())
      .addColumn('applicant', types.code(10), (column) => column.notNull())
      .addColumn('authority', types.words(200), (column) => column.notNull())
      .addColumn('promised_day', types.code(10), (column) => column.notNull())
      .addColumn('state', types.code(20), (column) => column.notNull())
      .addColumn('steps', types.document, (column) => column.notNull())
      .addColumn('last_step', types.whole, (column) => column.notNull())
      .addColumn('supplement', types.code(1_500), (column) => column.notNull())
      .addColumn('reason', types.code(40), (column) => column.notNull())
      .addColumn('remedy', types.code(40), (column) => column.notNull())
      .addColumn('assisted', types.flag, (column) => column.notNull())
      .addColumn('submitted_at', types.whole, (column) => column.notNull())
      .addColumn('delivered_at', types.whole, (column) => column.notNull())
      .addColumn('heard_at', types.whole, (column) => column.notNull())
      .execute()
    await database.schema
      .createIndex('applications_by_state')
      .ifNotExists()
      .on('applications')
      .columns(['state', 'province'])
      .execute()
    for (const column of ['person_ref', 'company_hash'] as const)
      await database.schema
        .createIndex(`applications_by_${column}`)
        .ifNotExists()
        .on('applications')
        .columns([column, 'submitted_at'])
        .execute()
  },
}
