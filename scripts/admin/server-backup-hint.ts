import type { Settings } from 'gateway/configuration/settings.ts'

/** What to type for a database on a server: its own tools do it, consistent in one transaction; they ask for the password. */
export function serverHint({ database }: Settings, act: 'backup' | 'restore', file: string): string | undefined {
  if (database.kind === 'sqlite') return undefined
  const { host, port, user } = database
  const to = `--host=${host} --port=${String(port)} --user=${user} --password`
  return act === 'backup'
    ? `a server is backed up by its own tools: mariadb-dump --single-transaction --hex-blob ${to} ${database.database} > ${file}`
    : `a server is restored by its own tools, with every gateway stopped: mariadb ${to} ${database.database} < ${file}`
}
