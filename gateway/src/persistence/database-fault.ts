/** Word of a fault under which nothing can be read or written now; http answers it with `evidence-unavailable`. */
export const DATABASE_UNAVAILABLE = 'DATABASE_UNAVAILABLE'

/**
 * A fault of the database without its message, which may hold values: `code` is `DATABASE_UNAVAILABLE` or the driver's own
 * word, `driverCode` always the driver's.
 */
export class DatabaseFault extends Error {
  readonly code: string
  readonly driverCode: string

  constructor(code: string, driverCode: string) {
    super(`database: ${driverCode}`)
    this.name = 'DatabaseFault'
    this.code = code
    this.driverCode = driverCode
  }
}

/** Words by which the drivers report a primary or unique key that is already there. */
const DUPLICATES: ReadonlySet<string> = new Set([
  'SQLITE_CONSTRAINT_PRIMARYKEY',
  'SQLITE_CONSTRAINT_UNIQUE',
  'ER_DUP_ENTRY',
])

/** Another writer was in the way: the same work may succeed when it runs again from its beginning. */
const CONFLICTS: ReadonlySet<string> = new Set([
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_CHECKREAD',
  'SQLITE_BUSY_SNAPSHOT',
])

/** The database is away, full, read-only, shutting down, or does not let us in any more; whole words and beginnings. */
const UNAVAILABLE =
  /^(?:SQLITE_(?:BUSY|FULL|IOERR|READONLY|CANTOPEN|LOCKED|NOMEM|CORRUPT|NOTADB)|PROTOCOL_|E[A-Z]+$|ER_(?:CON_COUNT_ERROR|SERVER_SHUTDOWN|SHUTDOWN|CONNECTION_KILLED|QUERY_INTERRUPTED|QUERY_TIMEOUT|STATEMENT_TIMEOUT|OPTION_PREVENTS_STATEMENT|DISK_FULL|RECORD_FILE_FULL|ERROR_ON_WRITE|GET_ERRNO|OUT_OF_RESOURCES|OUTOFMEMORY|ENGINE_OUT_OF_MEMORY|CANT_CREATE_THREAD|TOO_MANY_USER_CONNECTIONS|USER_LIMIT_REACHED|HOST_IS_BLOCKED|ACCESS_DENIED_ERROR|DBACCESS_DENIED_ERROR|BAD_DB_ERROR|NET_[A-Z_]+)$)/

/** The fault behind whatever a driver threw; what is no fault of a driver is answered as it is. */
export function databaseFaultOf(error: unknown): unknown {
  if (error instanceof DatabaseFault || !(error instanceof Error)) return error
  if (!('code' in error) || typeof error.code !== 'string') return error
  const away = UNAVAILABLE.test(error.code) && !CONFLICTS.has(error.code)
  const lost = 'fatal' in error && error.fatal === true && !error.code.startsWith('ER_')
  return new DatabaseFault(away || lost ? DATABASE_UNAVAILABLE : error.code, error.code)
}

/** Whether a row with this primary or unique key stands already. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof DatabaseFault && DUPLICATES.has(error.code)
}

/** Whether running the same work again may succeed. */
export function isConflict(error: unknown): boolean {
  return error instanceof DatabaseFault && CONFLICTS.has(error.code)
}
