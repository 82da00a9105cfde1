import type { Migration } from './migration.ts'

export const sessionsByAccountMigration: Migration = {
  name: '0036-sessions-by-account',
  async up(database) {
    await database.schema.createIndex('sessions_by_account').ifNotExists().on('sessions').column('account_id').execute()
  },
}
