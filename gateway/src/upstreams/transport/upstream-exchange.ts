import type { Pool } from 'undici'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { SourceFailure } from '../../certificates/province-source.ts'

/** One request to an upstream; `path` begins with a slash and is the program's own, never taken from input. */
export interface UpstreamRequest {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array
}

/** An answer below 500 of an accepted content type: its bytes as they came, nothing parsed yet. */
export interface UpstreamAnswer {
  readonly status: number
  readonly body: Uint8Array
  /** Value of a header that came exactly once. */
  header(name: string): string | undefined
}

/** What an answer may be like. */
export interface AnswerLimits {
  readonly maxBytes: number
  /** Lower case, without parameters. */
  readonly contentTypes: readonly string[]
}

type Response = Awaited<ReturnType<Pool['request']>>

/** What the status alone says: redirects are not followed, a refusal is told from a failure. */
function failureOfStatus(status: number): SourceFailure | undefined {
  if (status >= 500) return 'failed'
  if (status === 403 || status === 429) return 'refused'
  return status >= 300 && status < 400 ? 'unreadable' : undefined
}

function single(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function failureOfHead(response: Response, limits: AnswerLimits): SourceFailure | undefined {
  const byStatus = failureOfStatus(response.statusCode)
  if (byStatus !== undefined) return byStatus
  const [contentType = ''] = (single(response.headers['content-type']) ?? '').split(';')
  if (!limits.contentTypes.includes(contentType.trim().toLowerCase())) return 'unreadable'
  // A packed body could unfold to any size.
  if (response.headers['content-encoding'] !== undefined) return 'unreadable'
  return Number(single(response.headers['content-length']) ?? 0) > limits.maxBytes ? 'too-large' : undefined
}

function discard(response: Response): void {
  // The error that destroying reports is the one asked for.
  response.body.on('error', () => undefined)
  response.body.destroy()
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Codes of a TLS certificate that does not prove who answers: unknown authority, wrong name, not in force. */
const UNTRUSTED: ReadonlySet<string> = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'CERT_REJECTED',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
  'HOSTNAME_MISMATCH',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** The library's errors by their codes; whatever is none of them is a connection that did not come or did not last. */
function failureOfError(error: unknown, deadline: AbortSignal): SourceFailure {
  if (deadline.aborted) return 'timeout'
  const code = codeOf(error)
  if (UNTRUSTED.has(code)) return 'not-authentic'
  if (code.endsWith('_TIMEOUT') || code === 'ETIMEDOUT') return 'timeout'
  if (code === 'UND_ERR_HEADERS_OVERFLOW' || code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return 'too-large'
  // The parser's error has a code only sometimes.
  const notHttp = error instanceof Error && error.name === 'HTTPParserError'
  return notHttp || code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH' ? 'unreadable' : 'unreachable'
}

/** Sends one request and reads its answer within the limits; every way it can end is a named failure. */
export async function exchange(
  pool: Pool,
  request: UpstreamRequest,
  limits: AnswerLimits,
  deadline: AbortSignal,
): Promise<Result<UpstreamAnswer, SourceFailure>> {
  try {
    const { method, path, headers, body } = request
    const response = await pool.request({ method, path, headers, body: body ?? null, signal: deadline })
    const failure = failureOfHead(response, limits)
    if (failure !== undefined) {
      discard(response)
      return fail(failure)
    }
    // The pool gives up a body that grows beyond its limit.
    const answer = { status: response.statusCode, body: await response.body.bytes() }
    return succeed({ ...answer, header: (name) => single(response.headers[name]) })
  } catch (error) {
    return fail(failureOfError(error, deadline))
  }
}
