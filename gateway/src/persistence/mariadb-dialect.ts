import {
  MysqlAdapter,
  MysqlIntrospector,
  MysqlQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
} from 'kysely'
import type { Pool, PoolConnection } from 'mysql2/promise'
import { DATABASE_UNAVAILABLE, DatabaseFault, databaseFaultOf } from './database-fault.ts'
import { MariadbConnection } from './mariadb-connection.ts'

/** How long a request waits for a free connection. */
const ACQUIRE_LIMIT_MS = 5_000

/**
 * Kysely on a pool of MariaDB connections. Not Kysely's own MysqlDialect, which has no time limits, keeps a connection
 * that failed in the middle of a statement, and lets the driver's messages with their values through.
 */
export function createMariadbDialect(pool: Pool): Dialect {
  return {
    createAdapter: () => new MysqlAdapter(),
    createDriver: () => createDriver(pool),
    createIntrospector: (database) => new MysqlIntrospector(database),
    createQueryCompiler: () => new MysqlQueryCompiler(),
  }
}

function createDriver(pool: Pool): Driver {
  return {
    init: () => Promise.resolve(),
    acquireConnection: async () => new MariadbConnection(await takeConnection(pool)),
    // The isolation level is the session's: read committed.
    beginTransaction: (connection) => ours(connection).begin(),
    commitTransaction: (connection) => ours(connection).commit(),
    rollbackTransaction: (connection) => ours(connection).rollback(),
    releaseConnection: (connection) => {
      ours(connection).release()
      return Promise.resolve()
    },
    destroy: () => pool.end(),
  }
}

function ours(connection: DatabaseConnection): MariadbConnection {
  if (!(connection instanceof MariadbConnection)) throw new TypeError('a connection of another driver')
  return connection
}

function takeConnection(pool: Pool): Promise<PoolConnection> {
  return new Promise((resolve, reject) => {
    let late = false
    const limit = setTimeout(() => {
      late = true
      reject(new DatabaseFault(DATABASE_UNAVAILABLE, 'NO_FREE_CONNECTION'))
    }, ACQUIRE_LIMIT_MS)
    pool.getConnection().then(
      (connection) => {
        clearTimeout(limit)
        // Nobody waits for it any more.
        if (late) connection.release()
        else resolve(connection)
      },
      (error: unknown) => {
        clearTimeout(limit)
        const fault = databaseFaultOf(error)
        // Without a code it is the pool's own: too many wait, or it is closed.
        reject(fault instanceof DatabaseFault ? fault : new DatabaseFault(DATABASE_UNAVAILABLE, 'POOL_REFUSED'))
      },
    )
  })
}
