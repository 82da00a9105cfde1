import { setTimeout as wait } from 'node:timers/promises'
import { Json } from './json.ts'

/** One request to the gateway, the operations port or the sandbox; `body` goes as JSON unless it is a text already. */
export interface Sending {
  readonly method: string
  readonly path: string
  readonly token?: string | undefined
  readonly body?: unknown
}

/** Everything that came back. */
export interface Answer {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly text: string
  readonly body: Json
  /** From the request's first byte to the answer's last. */
  readonly milliseconds: number
}

const LIMIT_MS = 90_000
const LONGEST_RETRY_SECONDS = 90
const MOST_RETRIES = 5

/** Sends; a limit (429) of the gateway is waited out when it asks for a minute and a half at most. Throws when nothing answers. */
export async function send(address: string, sending: Sending): Promise<Answer> {
  for (let retry = 0; ; retry += 1) {
    const answer = await sendOnce(address, sending)
    const seconds = Number(header(answer, 'retry-after') ?? Number.NaN)
    if (answer.status !== 429 || retry === MOST_RETRIES || !(seconds <= LONGEST_RETRY_SECONDS)) return answer
    await wait(seconds * 1_000)
  }
}

/** Sends once, whatever is answered. */
export async function sendOnce(address: string, { method, path, token, body }: Sending): Promise<Answer> {
  const startedAt = performance.now()
  const response = await fetch(address + path, {
    method,
    redirect: 'manual',
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    signal: AbortSignal.timeout(LIMIT_MS),
  })
  const text = await response.text()
  const milliseconds = performance.now() - startedAt
  const headers: (readonly [string, string])[] = []
  response.headers.forEach((value, name) => headers.push([name, value]))
  return { status: response.status, headers, text, body: parse(text), milliseconds }
}

/** A header of an answer by its lower-case name. */
export function header(answer: Answer, name: string): string | undefined {
  return answer.headers.find(([each]) => each === name)?.[1]
}

function parse(text: string): Json {
  try {
    return new Json(JSON.parse(text))
  } catch {
    // Not JSON: pages and metrics are read as text.
    return new Json(undefined)
  }
}
