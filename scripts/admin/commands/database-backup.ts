import { existsSync } from 'node:fs'
import { backUpSqlite } from 'gateway/persistence/back-up-sqlite.ts'
import type { AdminCommand } from '../admin-command.ts'
import { serverHint } from '../server-backup-hint.ts'

/** 备份: consistent, while the gateway runs. */
export const command: AdminCommand = {
  name: 'database backup',
  usage: 'database backup <file>',
  summary:
    'writes a consistent copy of the embedded database while the gateway runs, and looks through it; the master key is not in it and is backed up apart',
  examples: ['database backup /backup/gateway-2027-01-15.db'],
  changes: true,
  keys: 'not-needed',
  wordCount: 1,
  async run({ settings, out, isDryRun }, typed) {
    const file = typed.positionals.join()
    const hint = serverHint(settings, 'backup', file)
    if (hint !== undefined || settings.database.kind !== 'sqlite') return out.refuse('not-embedded', hint ?? '')
    if (existsSync(file)) return out.refuse('file-exists', `${file} is there already; a backup overwrites nothing`)
    if (isDryRun) return out.answer({ file }, [`would write  ${file}`])
    try {
      const checked = await backUpSqlite(settings.database.file, file)
      if (!checked.ok)
        return out.refuse(`backup-${checked.failure}`, 'the copy does not hold together; nothing was kept')
      const { bytes, migrations } = checked.value
      return out.answer({ file, bytes, newestMigration: migrations.at(-1) ?? '' }, [
        `written  ${file}, ${String(bytes)} bytes, looked through`,
        `keep it apart from the master key (${settings.keyFile}), without which it cannot be read`,
      ])
    } catch {
      // No such folder, no room, or no access: SQLite and the file system name it differently.
      return out.refuse('file-unwritable', `${file} cannot be written; is there room, and may this user write there?`)
    }
  },
}
