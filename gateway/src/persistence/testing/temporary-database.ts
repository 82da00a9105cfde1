import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { DatabaseAddress, FileAddress } from '../../configuration/database-address.ts'
import type { ServerAddress } from '../../configuration/server-address.ts'
import { openDatabase } from '../database.ts'
import type { DatabaseKind } from '../dialect.ts'
import { migrate } from '../migrate.ts'
import type { Schema } from '../schema.ts'
import { keepAsSpare, rememberTables, takeSpare } from './spare-databases.ts'
import { mariadbIsThere, makeServerDatabase } from './test-server.ts'

/** A real database of its own for one test, migrated and empty. */
export interface TemporaryDatabase {
  readonly database: Kysely<Schema>
  readonly address: DatabaseAddress
  /** Closes it and removes everything. */
  close(): Promise<void>
}

/** A place for one database that nothing has touched. */
export interface TemporaryPlace<Address extends DatabaseAddress = DatabaseAddress> {
  readonly address: Address
  remove(): Promise<void>
}

/**
 * The databases on which every store suite runs: `describe.each(databaseKinds())('sessions on %s', (kind) => …)`. MariaDB
 * is left out where no server is installed, but never with CI=true: then the suite fails. `STORE_SUITES=sqlite` leaves it
 * out where no servers are wanted.
 */
export function databaseKinds(): readonly DatabaseKind[] {
  if (process.env['STORE_SUITES'] === 'sqlite') return ['sqlite']
  return mariadbIsThere() || process.env['CI'] === 'true' ? ['sqlite', 'mariadb'] : ['sqlite']
}

/** A folder for an embedded database. */
export function makeFilePlace(): TemporaryPlace<FileAddress> {
  const folder = mkdtempSync(join(tmpdir(), 'roadcert-database-'))
  return {
    address: { kind: 'sqlite', file: join(folder, 'gateway.db') },
    remove: async () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** An empty database on the tests' own MariaDB server. */
export function makeServerPlace(): Promise<TemporaryPlace<ServerAddress>> {
  return makeServerDatabase()
}

/** The address as `DATABASE_URL` takes it. */
export function databaseUrl(address: DatabaseAddress): string {
  if (address.kind === 'sqlite') return `sqlite:${address.file}`
  const { host, port, user, password, database } = address
  return `mysql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${host}:${port}/${database}`
}

/** An empty place of the kind; each call a new one. */
export async function makePlace(kind: DatabaseKind): Promise<TemporaryPlace> {
  return kind === 'sqlite' ? makeFilePlace() : makeServerPlace()
}

/** Makes a temporary database of the kind; each call one that nobody else uses. */
export function openTemporaryDatabase(kind: DatabaseKind): Promise<TemporaryDatabase> {
  return kind === 'sqlite' ? openOnFile() : openOnServer()
}

async function openOnFile(): Promise<TemporaryDatabase> {
  const place = makeFilePlace()
  const database = await openMigrated(place.address)
  return {
    database,
    address: place.address,
    close: async () => {
      await database.destroy()
      await place.remove()
    },
  }
}

async function openOnServer(): Promise<TemporaryDatabase> {
  const address = takeSpare() ?? (await makeServerPlace()).address
  const database = await openMigrated(address)
  await rememberTables(database)
  return {
    database,
    address,
    close: async () => {
      await keepAsSpare(database, address)
      await database.destroy()
    },
  }
}

async function openMigrated(address: DatabaseAddress): Promise<Kysely<Schema>> {
  const opened = await openDatabase(address)
  if (!opened.ok) throw new Error(opened.failure)
  await migrate(opened.value, () => 0)
  return opened.value
}
