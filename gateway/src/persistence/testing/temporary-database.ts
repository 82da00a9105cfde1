import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { DatabaseAddress } from '../database-address.ts'
import { openDatabase } from '../database.ts'
import type { DatabaseKind } from '../dialect.ts'
import { migrate } from '../migrate.ts'
import type { Schema } from '../schema.ts'

/** A real database of its own for one test, migrated and empty. */
export interface TemporaryDatabase {
  readonly database: Kysely<Schema>
  readonly address: DatabaseAddress
  /** Closes it and removes every file. */
  close(): Promise<void>
}

/**
 * The databases on which every store suite runs: `describe.each(databaseKinds())('sessions on %s', (kind) => …)`.
 * MariaDB joins here with its issue.
 */
export function databaseKinds(): readonly DatabaseKind[] {
  return ['sqlite']
}

/** Makes a temporary database of the kind; each call a new one. */
export async function openTemporaryDatabase(kind: DatabaseKind): Promise<TemporaryDatabase> {
  if (kind !== 'sqlite') throw new Error('kind: only sqlite is set up')
  const folder = mkdtempSync(join(tmpdir(), 'roadcert-database-'))
  const address: DatabaseAddress = { kind, file: join(folder, 'gateway.db') }
  const opened = openDatabase(address)
  if (!opened.ok) throw new Error(opened.failure)
  await migrate(opened.value, () => 0)
  return {
    database: opened.value,
    address,
    close: async () => {
      await opened.value.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
