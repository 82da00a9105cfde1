import type { Migration } from './migration.ts'

export const runningCertificatesMigration: Migration = {
  name: '0042-running-certificates',
  async up({ schema }, types) {
    await schema
      .createTable('running_certificates')
      .ifNotExists()
      .addColumn('certificate_hash', types.code(128), (column) => column.primaryKey())
      .addColumn('sealed_identifier', types.code(600), (column) => column.notNull())
      .addColumn('province', types.code(2), (column) => column.notNull())
      .addColumn('ends_at', types.whole, (column) => column.notNull())
      .addColumn('province_state', types.whole, (column) => column.notNull())
      .addColumn('ministry_state', types.whole, (column) => column.notNull())
      .addColumn('asked_at', types.whole, (column) => column.notNull())
      .addColumn('unanswered_since', types.whole, (column) => column.notNull())
      .execute()
    const indexes = {
      question: ['province', 'asked_at'],
      province_state: ['province_state'],
      ministry_state: ['ministry_state'],
      silence: ['unanswered_since'],
      end: ['ends_at'],
    }
    for (const [name, columns] of Object.entries(indexes))
      await schema
        .createIndex(`running_certificates_by_${name}`)
        .ifNotExists()
        .on('running_certificates')
        .columns(columns)
        .execute()
    await schema
      .createTable('change_cursors')
      .ifNotExists()
      .addColumn('source', types.code(32), (column) => column.primaryKey())
      .addColumn('cursor_text', types.code(200), (column) => column.notNull())
      .execute()
  },
}
