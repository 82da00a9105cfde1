import type { Migration } from './migration.ts'

export const codeReportsMigration: Migration = {
  name: '0035-code-reports',
  async up(database, types) {
    await database.schema
      .createTable('code_reports')
      .ifNotExists()
      .addColumn('report_id', types.code(32), (column) => column.primaryKey())
      .addColumn('code_hash', types.code(128), (column) => column.notNull())
      .addColumn('code_class', types.code(40), (column) => column.notNull())
      .addColumn('reason', types.code(40), (column) => column.notNull())
      .addColumn('host', types.code(100), (column) => column.notNull())
      .addColumn('reporter', types.code(16), (column) => column.notNull())
      .addColumn('received_at', types.whole, (column) => column.notNull())
      .execute()
    await database.schema
      .createIndex('code_reports_by_time')
      .ifNotExists()
      .on('code_reports')
      .column('received_at')
      .execute()
  },
}
