import { randomBytes } from 'node:crypto'
import { createConnection } from 'mysql2/promise'
import { inject } from 'vitest'
import type { ServerAddress } from '../../configuration/server-address.ts'
import type { ServerAccess } from './private-mariadb.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the server of this test run is asked for, see test-server-setup.ts; empty where none is installed. */
    mariadb: string
  }
}

/** Whether this test run has a MariaDB server. Without the project's vitest configuration it has none. */
export function mariadbIsThere(): boolean {
  return askAddress() !== ''
}

/** An empty database of its own on the server of this test run. */
export async function makeServerDatabase(): Promise<{ address: ServerAddress; remove(): Promise<void> }> {
  const access = await askAccess()
  const database = `roadcert_${randomBytes(8).toString('hex')}`
  await runStatement(access, `create database ${database}`)
  return {
    address: { kind: 'mariadb', ...access, database },
    remove: () => runStatement(access, `drop database ${database}`),
  }
}

function askAddress(): string {
  // Undefined when vitest runs without our configuration, whatever the type says.
  const address: string | undefined = inject('mariadb')
  return address ?? ''
}

async function askAccess(): Promise<ServerAccess> {
  if (!mariadbIsThere())
    throw new Error('MariaDB: not installed here, or vitest runs without -c scripts/quality/vitest.config.ts')
  const response = await fetch(askAddress())
  const text = await response.text()
  if (!response.ok) throw new Error(text)
  const access: ServerAccess = JSON.parse(text)
  return access
}

async function runStatement(access: ServerAccess, statement: string): Promise<void> {
  const connection = await createConnection(access)
  await connection.query(statement)
  await connection.end()
}
