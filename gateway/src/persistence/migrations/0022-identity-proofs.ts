import type { Migration } from './migration.ts'

export const identityProofsMigration: Migration = {
  name: '0022-identity-proofs',
  async up(database, types) {
    await database.schema
      .createTable('identity_proofs')
      .ifNotExists()
      .addColumn('proof_id', types.code(32), (column) => column.primaryKey())
      .addColumn('account_id', types.code(32), (column) => column.notNull())
      .addColumn('claim_hash', types.code(128), (column) => column.notNull())
      .addColumn('number_hash', types.code(128), (column) => column.notNull())
      .addColumn('province', types.code(2), (column) => column.notNull())
      .addColumn('sealed_ticket', types.code(1200), (column) => column.notNull())
      .addColumn('created_at', types.whole, (column) => column.notNull())
      .addColumn('expires_at', types.whole, (column) => column.notNull())
      .addColumn('tries', types.whole, (column) => column.notNull())
      .addColumn('used_at', types.whole, (column) => column.notNull())
      .execute()
    await database.schema
      .createIndex('identity_proofs_by_number')
      .ifNotExists()
      .on('identity_proofs')
      .columns(['number_hash', 'created_at'])
      .execute()
  },
}
