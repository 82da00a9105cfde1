import { Problem } from 'shared-types/contracts/problem.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { Static, TSchema } from 'typebox'
import { Check } from 'typebox/value'

/** Why a call to the public API had no use: a problem code of the contract, or `unreachable` or `unreadable`. */
export interface ApiFailure {
  readonly status: number
  readonly code: string
}

/** One call; `answer` is the schema of a good answer's body. */
export interface ApiCall<Answer extends TSchema> {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly token?: string
  readonly body?: object
  readonly answer: Answer
}

/** The gateway's public API as any client sees it. */
export interface GatewayApi {
  call<Answer extends TSchema>(request: ApiCall<Answer>): Promise<Result<Static<Answer>, ApiFailure>>
}

const LIMIT_MS = 15_000
/** Longest wait that a limit may ask for; set-up does not sit longer than that. */
const LONGEST_RETRY_SECONDS = 10

/** Calls below `<address>/api/v1`; a limit (429) is waited out once when it asks for ten seconds at most. */
export function createGatewayApi(address: string): GatewayApi {
  return {
    async call(request) {
      const first = await send(address, request)
      if (first.ok || first.failure.retryAfterSeconds === undefined) return first
      if (first.failure.retryAfterSeconds > LONGEST_RETRY_SECONDS) return first
      await new Promise((resolve) => setTimeout(resolve, (first.failure.retryAfterSeconds ?? 0) * 1000))
      return send(address, request)
    },
  }
}

type SendFailure = ApiFailure & { readonly retryAfterSeconds?: number }

async function send<Answer extends TSchema>(
  address: string,
  request: ApiCall<Answer>,
): Promise<Result<Static<Answer>, SendFailure>> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (request.token !== undefined) headers['authorization'] = `Bearer ${request.token}`
  if (request.body !== undefined) headers['content-type'] = 'application/json'
  try {
    const answer = await fetch(`${address}/api/v1${request.path}`, {
      method: request.method,
      headers,
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      signal: AbortSignal.timeout(LIMIT_MS),
    })
    const text = await answer.text()
    const body: unknown = text === '' ? null : JSON.parse(text)
    if (!answer.ok) return fail(failureOf(answer, body))
    return Check(request.answer, body) ? succeed(body) : fail({ status: answer.status, code: 'unreadable' })
  } catch (error) {
    return fail({ status: 0, code: error instanceof SyntaxError ? 'unreadable' : 'unreachable' })
  }
}

function failureOf(answer: Response, body: unknown): SendFailure {
  const code = Check(Problem, body) ? body.code : 'unreadable'
  const wait = Number(answer.headers.get('retry-after') ?? Number.NaN)
  const limited = answer.status === 429 && Number.isFinite(wait)
  return { status: answer.status, code, ...(limited ? { retryAfterSeconds: wait } : {}) }
}
