import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import type { PoolConnection } from 'mysql2/promise'
import { databaseFaultOf, DATABASE_UNAVAILABLE, DatabaseFault } from './database-fault.ts'
import { retryConflicts } from './retry-conflicts.ts'

/** A statement without an answer after this time is given up, and its connection with it. */
const STATEMENT_LIMIT_MS = 10_000

/** Statements that read or write rows; whatever changes the schema may take its time. */
const ROW_STATEMENTS: ReadonlySet<string> = new Set([
  'SelectQueryNode',
  'InsertQueryNode',
  'UpdateQueryNode',
  'DeleteQueryNode',
  'RawNode',
])

/** One connection while it is taken from the pool. Throws `DatabaseFault`s only. */
export class MariadbConnection implements DatabaseConnection {
  readonly #raw: PoolConnection
  #inTransaction = false
  #broken = false

  constructor(raw: PoolConnection) {
    this.#raw = raw
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const limit = ROW_STATEMENTS.has(query.query.kind) ? STATEMENT_LIMIT_MS : undefined
    const run = () => this.#run(query.sql, query.parameters, limit)
    // Inside a transaction a conflict undid what came before: only the whole of it can run again.
    const result = await (this.#inTransaction ? run() : retryConflicts(run))
    if (isRows<R>(result)) return { rows: result }
    return { rows: [], ...changesOf(result) }
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query)
  }

  async begin(): Promise<void> {
    await this.#run('begin', [], STATEMENT_LIMIT_MS)
    this.#inTransaction = true
  }

  async commit(): Promise<void> {
    await this.#run('commit', [], STATEMENT_LIMIT_MS)
    this.#inTransaction = false
  }

  /** Never throws: when it cannot be said, the connection is closed, and the server undoes what was open on it. */
  async rollback(): Promise<void> {
    this.#inTransaction = false
    if (this.#broken) return
    await this.#run('rollback', [], STATEMENT_LIMIT_MS).catch(() => {
      this.#broken = true
    })
  }

  /** Back to the pool, or closed when nobody can tell what state it is in. */
  release(): void {
    if (this.#broken || this.#inTransaction) this.#raw.destroy()
    else this.#raw.release()
  }

  async #run(sql: string, parameters: readonly unknown[], limit: number | undefined): Promise<unknown> {
    try {
      const [result] = await this.#raw.query({
        sql,
        values: [...parameters],
        ...(limit === undefined ? {} : { timeout: limit }),
      })
      return result
    } catch (error) {
      const fault = databaseFaultOf(error)
      if (fault instanceof DatabaseFault && fault.code === DATABASE_UNAVAILABLE) this.#broken = true
      throw fault
    }
  }
}

function isRows<R>(result: unknown): result is R[] {
  return Array.isArray(result)
}

function changesOf(result: unknown): { readonly numAffectedRows?: bigint } {
  if (typeof result !== 'object' || result === null || !('affectedRows' in result)) return {}
  return typeof result.affectedRows === 'number' ? { numAffectedRows: BigInt(result.affectedRows) } : {}
}
