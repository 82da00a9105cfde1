/** An answer of the gateway or the sandbox: status, headers and parsed JSON (null without a body). */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Json
  readonly text: string
}

/** Parsed JSON that a test looks into; a missing member is undefined, never an exception. */
export class Json {
  readonly value: unknown

  constructor(value: unknown) {
    this.value = value
  }

  at(...path: readonly (string | number)[]): unknown {
    let here = this.value
    for (const step of path) {
      if (typeof here !== 'object' || here === null) return undefined
      here = Reflect.get(here, step)
    }
    return here
  }

  text(...path: readonly (string | number)[]): string {
    const found = this.at(...path)
    if (typeof found !== 'string') throw new Error(`no text at ${path.join('.')}`)
    return found
  }

  list(...path: readonly (string | number)[]): Json[] {
    const found = this.at(...path)
    if (!Array.isArray(found)) throw new Error(`no list at ${path.join('.')}`)
    return found.map((item) => new Json(item))
  }
}

/** One HTTP request; `body` goes as JSON unless it is a string already. */
export async function call(
  base: string,
  method: string,
  path: string,
  options: { readonly token?: string; readonly body?: unknown; readonly headers?: Record<string, string> } = {},
): Promise<Answer> {
  const hasBody = options.body !== undefined
  const response = await fetch(base + path, {
    method,
    headers: {
      ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
      ...options.headers,
    },
    ...(hasBody ? { body: typeof options.body === 'string' ? options.body : JSON.stringify(options.body) } : {}),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') === true
  return { status: response.status, headers: response.headers, body: new Json(isJson ? JSON.parse(text) : null), text }
}

/** Signs a demo persona in and answers its access token. */
export async function signIn(gateway: string, persona: string): Promise<string> {
  const answer = await call(gateway, 'POST', '/api/v1/sessions', { body: { loginCode: `demo:${persona}` } })
  if (answer.status !== 201) throw new Error(`sign-in of ${persona}: ${answer.status} ${answer.text}`)
  return answer.body.text('accessToken')
}
