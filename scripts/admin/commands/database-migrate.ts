import { migrate, pendingMigrations } from 'gateway/persistence/migrate.ts'
import type { AdminCommand } from '../admin-command.ts'

/** 升级库结构: what every gateway does at its start, done beforehand; every step may run again, so a cut is no harm. */
export const command: AdminCommand = {
  name: 'database migrate',
  usage: 'database migrate',
  summary:
    'brings the schema up to date, as a gateway does at its start; cut off anywhere, the same again completes it',
  examples: ['database migrate --dry-run', 'database migrate'],
  changes: true,
  keys: 'not-needed',
  schema: 'as-it-is',
  async run({ database, out, now, isDryRun }) {
    const migrations = isDryRun ? await pendingMigrations(database) : await migrate(database, now)
    const lines = migrations.map((name) => `${isDryRun ? 'to run' : 'ran'}  ${name}`)
    return out.answer({ migrations }, lines.length === 0 ? ['the schema is up to date'] : lines)
  },
}
