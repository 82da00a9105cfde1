import {
  Kysely,
  MysqlAdapter,
  MysqlIntrospector,
  MysqlQueryCompiler,
  sql,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type Transaction,
} from 'kysely'
import { kindOf } from './dialect.ts'
import type { Schema } from './schema.ts'

const SAVEPOINT = sql.id('roadcert_rehearsal')

/** Leaves the transaction with what the work came to, so that everything is undone. */
class Undone<T> extends Error {
  readonly outcome: T
  constructor(outcome: T) {
    super('a rehearsal is undone')
    this.outcome = outcome
  }
}

/**
 * 预演: runs the work on the database inside one transaction and undoes all of it. Transactions of the work become
 * savepoints. Only for what reads and writes rows: a change of the schema cannot be undone on MariaDB. Other writers of
 * SQLite wait meanwhile.
 */
export async function rehearse<T>(
  database: Kysely<Schema>,
  work: (rehearsal: Kysely<Schema>) => Promise<T>,
): Promise<T> {
  try {
    return await database.transaction().execute(async (transaction) => {
      // SQLite: the one writer from the beginning, or a write after a read may find the database changed.
      await transaction.updateTable('keys').set({ state: '' }).where('key_id', '=', '').execute()
      const rehearsal = new Kysely<Schema>({ dialect: dialectOn(transaction) })
      throw new Undone(await work(rehearsal))
    })
  } catch (error) {
    if (error instanceof Undone) return outcomeOf<T>(error)
    throw error
  }
}

function outcomeOf<T>(undone: Undone<T>): T {
  return undone.outcome
}

function dialectOn(transaction: Transaction<Schema>): Dialect {
  const shared = { createDriver: () => driverOn(transaction) }
  return kindOf(transaction) === 'sqlite'
    ? {
        ...shared,
        createAdapter: () => new SqliteAdapter(),
        createQueryCompiler: () => new SqliteQueryCompiler(),
        createIntrospector: (database) => new SqliteIntrospector(database),
      }
    : {
        ...shared,
        createAdapter: () => new MysqlAdapter(),
        createQueryCompiler: () => new MysqlQueryCompiler(),
        createIntrospector: (database) => new MysqlIntrospector(database),
      }
}

function driverOn(transaction: Transaction<Schema>): Driver {
  const connection: DatabaseConnection = {
    executeQuery: <R>(query: CompiledQuery): Promise<QueryResult<R>> =>
      transaction.executeQuery<R>({ ...query, sql: query.sql }),
    streamQuery: () => {
      throw new Error('a rehearsal does not stream')
    },
  }
  // One connection: whoever comes second waits until the first has given it back.
  let free = Promise.resolve()
  let release = (): void => undefined
  const run = async (statement: ReturnType<typeof sql>): Promise<void> => {
    await statement.execute(transaction)
  }
  return {
    init: () => Promise.resolve(),
    acquireConnection: async () => {
      const before = free
      let done = (): void => undefined
      free = new Promise((resolve) => {
        done = resolve
      })
      await before
      release = done
      return connection
    },
    releaseConnection: () => {
      release()
      return Promise.resolve()
    },
    beginTransaction: () => run(sql`savepoint ${SAVEPOINT}`),
    commitTransaction: () => run(sql`release savepoint ${SAVEPOINT}`),
    rollbackTransaction: () => run(sql`rollback to savepoint ${SAVEPOINT}`),
    destroy: () => Promise.resolve(),
  }
}
