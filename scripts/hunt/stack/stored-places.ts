import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from 'gateway/persistence/database.ts'
import type { Schema } from 'gateway/persistence/schema.ts'
import type { HuntedStack } from './hunted-stack.ts'
import { send } from '../wire/send.ts'

/** Bytes that were written or published, and where they stand. */
export interface StoredPlace {
  readonly where: string
  readonly bytes: Uint8Array
}

/** What belongs to the sandbox and not to the gateway, and what is a key. */
const NOT_THE_GATEWAYS = ['sandbox', 'keys', 'bench', 'mariadb']
const DATABASE_SUFFIXES = ['', '-wal', '-shm', '-journal'] as const
const OPERATIONS = ['/metrics', '/healthz', '/readyz'] as const

/** What is left out of the search, as the hunt prints it. */
export const PLACES_LEFT_OUT = `folders of the data directory that are not the gateway's: ${NOT_THE_GATEWAYS.join(', ')}`

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return entry.isFile() ? [path] : []
  })
}

function filesOf(stack: HuntedStack): readonly string[] {
  const entries = readdirSync(stack.dataDirectory, { withFileTypes: true })
  const own = entries.flatMap((entry) => {
    const path = join(stack.dataDirectory, entry.name)
    if (NOT_THE_GATEWAYS.includes(entry.name)) return []
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
  const { database } = stack
  const files = database.kind === 'sqlite' ? DATABASE_SUFFIXES.map((suffix) => database.file + suffix) : []
  return [...new Set([...own, ...files.filter((file) => existsSync(file))])]
}

/** What the database lists of itself is a table of ours: nothing else lives in it. */
function isTable(name: string): name is keyof Schema {
  return /^[a-z_]+$/.test(name)
}

/** Every row of a server database as text; throws when it does not open. */
async function serverTables(stack: HuntedStack): Promise<readonly StoredPlace[]> {
  const opened = await openDatabase(stack.database)
  if (!opened.ok) throw new Error(`DATABASE_URL: ${opened.failure}`)
  const database = opened.value
  try {
    const tables = await database.introspection.getTables()
    return await Promise.all(
      tables
        .flatMap(({ name }) => (isTable(name) ? [name] : []))
        .map(async (name) => {
          const rows = await database.selectFrom(name).selectAll().execute()
          return { where: `table ${name}`, bytes: new TextEncoder().encode(JSON.stringify(rows)) }
        }),
    )
  } finally {
    await database.destroy()
  }
}

/** Logs, database files (the write-ahead log too) or tables, and what the operations port publishes. */
export async function storedPlaces(stack: HuntedStack): Promise<readonly StoredPlace[]> {
  const files = filesOf(stack).map((path) => ({
    where: path.replace(`${stack.dataDirectory}/`, ''),
    bytes: readFileSync(path),
  }))
  const published = await Promise.all(
    OPERATIONS.map(async (path) => {
      const answer = await send(stack.operations, { method: 'GET', path })
      return { where: path, bytes: new TextEncoder().encode(JSON.stringify(answer.headers) + answer.text) }
    }),
  )
  return [...files, ...published, ...(stack.database.kind === 'sqlite' ? [] : await serverTables(stack))]
}
