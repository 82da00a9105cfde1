import { Pool } from 'undici'

/** Parsed JSON that is looked into by path; a missing member is undefined. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (here, step) => (typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined),
    value,
  )
}

/** A text at a path; throws when there is none, for then the gateway is not what is measured here. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const found = at(value, ...path)
  if (typeof found !== 'string') throw new Error(`no text at ${path.join('.')}`)
  return found
}

/** A list at a path; throws when there is none. */
export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...path)
  if (!Array.isArray(found)) throw new Error(`no list at ${path.join('.')}`)
  return found
}

/** What is asked of a server: without a body a GET, with one a POST. */
export interface Question {
  readonly path: string
  readonly token?: string
  readonly body?: unknown
}

/** Asks one server over kept connections; every answer below 300 is parsed, every other one throws. */
export interface JsonClient {
  ask(question: Question): Promise<unknown>
  close(): Promise<void>
}

/** A client of the server at this origin. */
export function createJsonClient(origin: string): JsonClient {
  const pool = new Pool(origin, { connections: 32 })
  return {
    ask: async ({ path, token, body }) => {
      const answer = await pool.request({
        method: body === undefined ? 'GET' : 'POST',
        path,
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await answer.body.text()
      if (answer.statusCode >= 300) throw new Error(`${path.split('?', 1)[0]} answered ${answer.statusCode}`)
      return answer.headers['content-type']?.includes('json') === true ? JSON.parse(text) : text
    },
    close: () => pool.close(),
  }
}
