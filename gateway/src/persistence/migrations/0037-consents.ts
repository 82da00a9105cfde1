import type { Migration } from './migration.ts'

export const consentsMigration: Migration = {
  name: '0037-consents',
  async up(database, types) {
    await database.schema
      .createTable('consents')
      .ifNotExists()
      .addColumn('account_id', types.code(64), (column) => column.notNull())
      .addColumn('scope', types.code(40), (column) => column.notNull())
      .addColumn('person_ref', types.code(64), (column) => column.notNull())
      .addColumn('text_version', types.code(10), (column) => column.notNull())
      .addColumn('given_at', types.whole, (column) => column.notNull())
      .addColumn('withdrawn_at', types.whole, (column) => column.notNull())
      .addPrimaryKeyConstraint('consents_key', ['account_id', 'scope'])
      .execute()
  },
}
