import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { failureOfProblem, type Asked } from './failures.ts'
import type { Incoming } from './send.ts'

/** A good answer: its JSON body (null with 204 and 304), status and headers in lower case. */
export interface GatewayAnswer<T> {
  readonly body: T
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
}

/** The shape of our own gateway's answers is trusted once status and content type are right: `JSON.parse` gives it. */
function parseJson<T>(text: string): Result<T, 'answer-unreadable'> {
  try {
    const body: T = JSON.parse(text)
    return succeed(body)
  } catch {
    // cut off on the way
    return fail('answer-unreadable')
  }
}

/** Retry-After (RFC 9110 clause 10.2.3) in whole seconds, as our gateway sends it. */
function waitOf(headers: Incoming['headers']): { readonly retryAfterSeconds?: number } {
  const seconds = headers['retry-after']
  return seconds !== undefined && /^[1-9][0-9]{0,5}$/.test(seconds) ? { retryAfterSeconds: Number(seconds) } : {}
}

/** 读答复: a good answer's body, or the failure its problem document names. */
export function readAnswer<T>(incoming: Incoming): Asked<GatewayAnswer<T>> {
  const { status, headers } = incoming
  const empty = status === 204 || status === 304
  if (!empty && !(headers['content-type'] ?? '').includes('json')) return fail('answer-unreadable')
  if (status >= 400) {
    const problem = parseJson<unknown>(incoming.text)
    return problem.ok ? { ...fail(failureOfProblem(problem.value)), ...waitOf(headers) } : problem
  }
  const body = parseJson<T>(empty ? 'null' : incoming.text)
  return body.ok ? succeed({ body: body.value, status, headers }) : body
}
