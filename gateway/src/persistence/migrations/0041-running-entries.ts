import type { Migration } from './migration.ts'

export const runningEntriesMigration: Migration = {
  name: '0041-running-entries',
  async up({ schema }, types) {
    await schema
      .createTable('running_code_entries')
      .ifNotExists()
      .addColumn('anchor_hash', types.code(128), (column) => column.notNull())
      .addColumn('entry_index', types.whole, (column) => column.notNull())
      .addColumn('sealed_prefix', types.code(200), (column) => column.notNull())
      .addColumn('certificate_hash', types.code(128), (column) => column.notNull())
      .addColumn('delegation_id', types.code(64), (column) => column.notNull())
      .addColumn('agent_id', types.code(64), (column) => column.notNull())
      .addColumn('ends_at', types.whole, (column) => column.notNull())
      .addPrimaryKeyConstraint('running_code_entries_key', ['anchor_hash', 'entry_index'])
      .execute()
    const indexes = { certificate: 'certificate_hash', delegation: 'delegation_id', agent: 'agent_id', end: 'ends_at' }
    for (const [name, column] of Object.entries(indexes))
      await schema
        .createIndex(`running_code_entries_by_${name}`)
        .ifNotExists()
        .on('running_code_entries')
        .column(column)
        .execute()
    for (const table of ['running_codes', 'delegations', 'company_agents'])
      await schema.createIndex(`${table}_by_ended`).ifNotExists().on(table).column('ended_at').execute()
  },
}
