import type { Migration } from './migration.ts'

export const policyRecordingsMigration: Migration = {
  name: '0039-policy-recordings',
  async up(database, types) {
    await database.schema
      .createTable('policy_recordings')
      .ifNotExists()
      .addColumn('recording_id', types.code(22), (column) => column.primaryKey())
      .addColumn('recorded_at', types.whole, (column) => column.notNull())
      .addColumn('requests', types.document, (column) => column.notNull())
      .execute()
  },
}
