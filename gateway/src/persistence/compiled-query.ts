import type { Compilable, CompiledQuery, Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** A query whose text is made once, asked with new parameters each time. */
export type CompiledAsk<Row> = (parameters: readonly unknown[]) => Promise<readonly Row[]>

/**
 * For queries on every request's way, where making the text costs as much as the answer. `query` is built with stand-in
 * values; `parameters` come in the order in which those stand in its text. Throws when their number differs.
 */
export function compileOnce<Row>(database: Kysely<Schema>, query: Compilable<Row>): CompiledAsk<Row> {
  const compiled: CompiledQuery<Row> = query.compile()
  return async (parameters) => {
    if (parameters.length !== compiled.parameters.length) throw new Error('compiled query: wrong number of parameters')
    const answer = await database.executeQuery<Row>({ ...compiled, parameters })
    return answer.rows
  }
}
