import { ERROR_CODES, type ErrorCode } from 'shared-types/vocabulary/error-codes.ts'

/**
 * 请求失败: every way in which a request can fail, closed: the gateway's error codes, no network (or no answer in
 * time), an answer that is not what the contract promises, and a phone that gives no random bytes to ask with.
 */
export type GatewayFailure = ErrorCode | 'offline' | 'answer-unreadable' | 'no-random-bytes'

/** 没问成: the failure, and with `too-many-requests` after how many seconds the gateway may be asked again. */
export interface Refused {
  readonly ok: false
  readonly failure: GatewayFailure
  readonly retryAfterSeconds?: number
}

/** What became of a question: a `Result` that also tells how long to wait. */
export type Asked<T> = { readonly ok: true; readonly value: T } | Refused

/** Every failure, so that tests can show that each has its words. */
export const GATEWAY_FAILURES: readonly GatewayFailure[] = [
  ...ERROR_CODES,
  'offline',
  'answer-unreadable',
  'no-random-bytes',
]

function isErrorCode(code: unknown): code is ErrorCode {
  return ERROR_CODES.some((known) => known === code)
}

/** The failure that a problem document names; `answer-unreadable` when it is none of ours. */
export function failureOfProblem(body: unknown): GatewayFailure {
  if (typeof body !== 'object' || body === null || !('code' in body)) return 'answer-unreadable'
  return isErrorCode(body.code) ? body.code : 'answer-unreadable'
}
