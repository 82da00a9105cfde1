import { createConnection } from 'mysql2/promise'
import type { Connection } from 'mysql2/promise'
import type { ServerAddress } from '../configuration/server-address.ts'
import { connectionOptions } from './mariadb-pool.ts'

/**
 * The server ends a session from which it hears nothing for this long, and gives its lock away. Longer than the holder
 * needs to notice that it is cut off (interval and limit of its questions, ten seconds): no moment has two holders.
 */
export const SESSION_SECONDS = 60
const QUESTION_LIMIT_MS = 5_000

/** One name for each database: locks are the server's, not the database's. */
const LOCK_NAME = "concat('roadcert.', left(sha2(database(), 256), 40))"

/**
 * The holder's number and its address and port: numbers begin anew when the server is started. Without a row for a
 * connection of another user, which is not ours.
 */
const HOLDER = `select concat(id, ' ', host) as name from information_schema.processlist where id = is_used_lock(${LOCK_NAME})`

/** A connection of its own on which the lock stands. */
export interface LockSession {
  /** How the server calls this connection. */
  readonly name: string
  /** Throws when the server gives no answer within five seconds. */
  ping(): Promise<void>
  /** Resolves when the connection is gone, for whatever reason. */
  readonly gone: Promise<void>
  /** Gives the lock back, so that the next gateway has it at once, and closes the connection. */
  release(): Promise<void>
  /** Closes the connection; the server gives the lock away when it notices. */
  close(): void
}

/** What came of asking for the lock; `holder` is how the server calls the connection that has it. */
export type LockAnswer =
  | { readonly state: 'held'; readonly session: LockSession }
  | { readonly state: 'taken'; readonly holder: string }
  | { readonly state: 'unavailable' }

/** Opens a connection and asks for the lock, waiting so long for another holder. */
export async function askForLock(address: ServerAddress, waitSeconds: 0 | 1): Promise<LockAnswer> {
  let connection: Connection | undefined
  try {
    connection = await createConnection(connectionOptions(address))
    const session = sessionOf(connection)
    await question(connection, `set session wait_timeout = ${SESSION_SECONDS}`)
    const answer = await question(connection, `select get_lock(${LOCK_NAME}, ${waitSeconds}) as got`)
    const holder = await question(connection, HOLDER)
    const name = String(holder['name'])
    if (answer['got'] === 1) return { state: 'held', session: { ...session, name } }
    connection.destroy()
    return { state: 'taken', holder: name }
  } catch {
    connection?.destroy()
    return { state: 'unavailable' }
  }
}

function sessionOf(connection: Connection): Omit<LockSession, 'name'> {
  const gone = new Promise<void>((resolve) => {
    // Without a listener an `error` would end the process.
    connection.on('error', () => resolve())
    connection.on('end', () => resolve())
  })
  return {
    gone,
    ping: async () => {
      await question(connection, 'select 1 as one')
    },
    release: async () => {
      await question(connection, `select release_lock(${LOCK_NAME}) as released`).catch(() => undefined)
      connection.destroy()
    },
    close: () => connection.destroy(),
  }
}

async function question(connection: Connection, sql: string): Promise<Readonly<Record<string, unknown>>> {
  const [rows] = await connection.query({ sql, timeout: QUESTION_LIMIT_MS })
  const row: unknown = Array.isArray(rows) ? rows[0] : undefined
  return isRecord(row) ? row : {}
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
