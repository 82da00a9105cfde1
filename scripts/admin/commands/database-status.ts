import { statSync } from 'node:fs'
import { describeDatabase } from 'gateway/configuration/database-address.ts'
import { durabilityConcerns } from 'gateway/persistence/durability-concerns.ts'
import { pendingMigrations } from 'gateway/persistence/migrate.ts'
import type { AdminCommand } from '../admin-command.ts'

const MEGABYTE = 1_048_576

/** 数据库状态: which it is, how large, and whether its schema is this version's. */
export const command: AdminCommand = {
  name: 'database status',
  usage: 'database status',
  summary:
    'tells which database it is, its size, what of the schema is still to be done, and whether commits are durable',
  changes: false,
  keys: 'not-needed',
  schema: 'as-it-is',
  async run({ settings, database, out }) {
    const pending = await pendingMigrations(database)
    const concerns = await durabilityConcerns(database)
    const tables = (await database.introspection.getTables()).length
    const address = settings.database
    const bytes = address.kind === 'sqlite' ? statSync(address.file).size : undefined
    const told = { database: describeDatabase(address), kind: address.kind, tables, pending, concerns }
    return out.answer({ ...told, ...(bytes === undefined ? {} : { bytes }) }, [
      `database    ${told.database}`,
      `tables      ${String(tables)}${bytes === undefined ? '' : `, ${(bytes / MEGABYTE).toFixed(1)} MB`}`,
      `schema      ${pending.length === 0 ? 'up to date' : `to be done: ${pending.join(', ')}; database migrate does it`}`,
      `durability  ${concerns.length === 0 ? 'as it must be' : `may lose commits: ${concerns.join(', ')}`}`,
    ])
  },
}
