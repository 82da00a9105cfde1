import type { DatabaseAddress } from 'gateway/configuration/database-address.ts'
import { checkSqlite, restoreSqlite } from 'gateway/persistence/back-up-sqlite.ts'
import { openDatabase, type GatewayDatabase } from 'gateway/persistence/database.ts'
import { acquireInstanceLock } from 'gateway/persistence/instance-lock.ts'
import { migrate } from 'gateway/persistence/migrate.ts'
import { migrations } from 'gateway/persistence/migrations/index.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { AdminCommand, AdminContext } from '../admin-command.ts'
import { openKeys } from '../open-keys.ts'
import type { Refusal } from '../open-master-key.ts'
import { serverHint } from '../server-backup-hint.ts'

/** 恢复: replaces the database, its audit log and its operators included; so two people decide it. */
export const command: AdminCommand = {
  name: 'database restore',
  usage: 'database restore <file> [--countersign <key file>]',
  summary:
    'puts a backup in the place of the embedded database, with the gateway stopped; what stood there is kept beside it. Whoever brought the second key answers for the audit log that is replaced',
  examples: ['database restore /backup/gateway.db --countersign /media/zhou/audit.key'],
  changes: true,
  keys: 'not-needed',
  schema: 'as-it-is',
  wordCount: 1,
  countersigners: () => ['audit'],
  confirms: (typed) => `replace the database by ${typed.positionals.join()}`,
  async run(context, typed) {
    const { settings, database, out, isDryRun, now } = context
    const file = typed.positionals.join()
    const address = settings.database
    if (address.kind !== 'sqlite') return out.refuse('not-embedded', serverHint(settings, 'restore', file) ?? '')
    const checked = await checkBackup(context, file)
    if (!checked.ok) return out.refuse(checked.failure.code, checked.failure.sentence)
    const lock = await acquireInstanceLock(address, () => undefined)
    if (!lock.ok) return out.refuse('gateway-running', 'a gateway runs on this database; stop it first')
    const kept = `${address.file}.before-restore-${new Date(now()).toISOString().replaceAll(/[:.]/g, '-')}`
    try {
      if (isDryRun) return out.answer({ file }, [`would put ${file} in the place of ${address.file}`])
      await database.destroy()
      restoreSqlite(address.file, file, kept)
      context.continueOn(await openRestored(address))
    } catch {
      // No room or no access; each step leaves the old database or the new one whole.
      return out.refuse('file-unwritable', `a file beside ${address.file} cannot be written; run this again`)
    } finally {
      await lock.value.release()
    }
    return out.answer({ file, kept }, [`restored  ${file}`, `kept      ${kept}, the database that stood here`])
  },
}

/** Whole, of no later version, and its keys open with the master key that is here. */
async function checkBackup({ settings }: AdminContext, file: string): Promise<Result<void, Refusal>> {
  const checked = checkSqlite(file)
  if (!checked.ok)
    return fail({ code: `backup-${checked.failure}`, sentence: `${file} is no backup of a gateway, or is damaged` })
  const later = checked.value.migrations.filter((name) => !migrations.some((known) => known.name === name))
  if (later.length > 0)
    return fail({ code: 'backup-too-new', sentence: `${file} was written by a later version: ${later.join(', ')}` })
  const opened = await openDatabase({ kind: 'sqlite', file })
  if (!opened.ok) return fail({ code: 'backup-unreadable', sentence: `${file} does not open` })
  try {
    const keys = await openKeys(settings, opened.value)
    return keys.ok ? succeed(undefined) : fail({ code: 'backup-of-other-keys', sentence: keys.failure.sentence })
  } finally {
    await opened.value.destroy()
  }
}

async function openRestored(address: DatabaseAddress): Promise<GatewayDatabase> {
  const opened = await openDatabase(address)
  if (!opened.ok) throw new Error(`the restored database does not open: ${opened.failure}`)
  await migrate(opened.value, Date.now)
  return opened.value
}
