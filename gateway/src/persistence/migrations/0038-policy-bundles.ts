import type { Migration } from './migration.ts'

export const policyBundlesMigration: Migration = {
  name: '0038-policy-bundles',
  async up(database, types) {
    await database.schema
      .createTable('policy_operators')
      .ifNotExists()
      .addColumn('operator_id', types.code(32), (column) => column.primaryKey())
      .addColumn('role', types.code(16), (column) => column.notNull())
      .addColumn('public_key', types.code(87), (column) => column.notNull().unique())
      .addColumn('created_at', types.whole, (column) => column.notNull())
      .addColumn('retired_at', types.whole)
      .addColumn('seal', types.code(1_000), (column) => column.notNull())
      .execute()
    await database.schema
      .createTable('policy_bundles')
      .ifNotExists()
      .addColumn('sequence', types.whole, (column) => column.primaryKey())
      .addColumn('digest', types.code(64), (column) => column.notNull())
      .addColumn('bundle', types.document, (column) => column.notNull())
      .addColumn('signatures', types.document, (column) => column.notNull())
      .addColumn('activated_at', types.whole, (column) => column.notNull())
      .addColumn('activated_by', types.code(32), (column) => column.notNull())
      .execute()
    await database.schema
      .createTable('policies_shipped')
      .ifNotExists()
      .addColumn('version', types.code(32), (column) => column.primaryKey())
      .addColumn('bundle', types.document, (column) => column.notNull())
      .addColumn('first_used_at', types.whole, (column) => column.notNull())
      .execute()
  },
}
