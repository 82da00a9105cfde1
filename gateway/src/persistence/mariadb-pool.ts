import { createPool, type ConnectionOptions } from 'mysql2'
import type { Pool } from 'mysql2/promise'
import type { ServerAddress } from '../configuration/server-address.ts'

/** A server that does not accept a connection within this time is away. */
export const CONNECT_LIMIT_MS = 3_000
const MOST_CONNECTIONS = 16
/** What waits for a connection beyond this is refused at once instead of piling up. */
const MOST_WAITING = 1_000
const IDLE_LIMIT_MS = 60_000
/** A statement waits this long for another's row lock, then it is a conflict and runs again. */
const LOCK_WAIT_SECONDS = 3

/** What every session of ours agrees on with the server, whatever the server's own defaults are. */
const SESSION = [
  // Text that is too long is refused, never cut; and backslashes mean what the driver's quoting takes them for.
  "set session sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION', time_zone = '+00:00', autocommit = 1, " +
    `innodb_lock_wait_timeout = ${LOCK_WAIT_SECONDS}`,
  'set session transaction isolation level read committed',
]

/** How one connection is opened; numbers up to 2^53 come as numbers, no text becomes a date. */
export function connectionOptions(address: ServerAddress): ConnectionOptions {
  const { host, port, user, password, database } = address
  return {
    host,
    port,
    user,
    password,
    database,
    charset: 'UTF8MB4_BIN',
    timezone: 'Z',
    supportBigNumbers: true,
    dateStrings: true,
    // An object as a value becomes a text and never a piece of a statement.
    stringifyObjects: true,
    multipleStatements: false,
    flags: ['-LOCAL_FILES'],
    connectTimeout: CONNECT_LIMIT_MS,
    enableKeepAlive: true,
  }
}

/** The pool of the gateway's connections; nothing is connected yet. */
export function createMariadbPool(address: ServerAddress): Pool {
  const pool = createPool({
    ...connectionOptions(address),
    connectionLimit: MOST_CONNECTIONS,
    maxIdle: MOST_CONNECTIONS,
    idleTimeout: IDLE_LIMIT_MS,
    queueLimit: MOST_WAITING,
    waitForConnections: true,
  })
  pool.on('connection', (connection) => {
    // Statements of one connection run in their order: these before any of ours.
    for (const statement of SESSION) {
      connection.query(statement, (error) => {
        if (error !== null) connection.destroy()
      })
    }
  })
  return pool.promise()
}
