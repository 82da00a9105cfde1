import type { Migration } from './migration.ts'

export const companyAgentsMigration: Migration = {
  name: '0025-company-agents',
  async up(database, types) {
    await database.schema
      .createTable('company_agents')
      .ifNotExists()
      .addColumn('agent_id', types.code(32), (column) => column.primaryKey())
      .addColumn('appointer_ref', types.code(32), (column) => column.notNull())
      .addColumn('company_hash', types.code(128), (column) => column.notNull())
      .addColumn('sealed_company_code', types.code(300), (column) => column.notNull())
      .addColumn('sealed_company_name', types.code(2000), (column) => column.notNull())
      .addColumn('agent_number_hash', types.code(128), (column) => column.notNull())
      .addColumn('sealed_agent_name', types.code(600), (column) => column.notNull())
      .addColumn('scope', types.code(40), (column) => column.notNull())
      .addColumn('until_day', types.code(10), (column) => column.notNull())
      .addColumn('created_at', types.whole, (column) => column.notNull())
      .addColumn('ended_at', types.whole, (column) => column.notNull())
      .execute()
    for (const column of ['appointer_ref', 'agent_number_hash'] as const) {
      await database.schema
        .createIndex(`company_agents_by_${column}`)
        .ifNotExists()
        .on('company_agents')
        .column(column)
        .execute()
    }
  },
}
