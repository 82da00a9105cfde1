import type { Verification, VerificationRequest } from 'shared-types/contracts/verifications.ts'
import type { Result } from 'shared-types/vocabulary/result.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'

/** Longer than the gateway waits for a province (3 s), short enough that the officer gets an answer. */
const TIMEOUT_MS = 6000
/** The contract's bound on a code's text. */
export const LONGEST_CODE_TEXT = 10_000

/** 联网核验: the code travels in the body alone; a bad code is an answer and not a failure. */
export async function askVerification(gateway: Gateway, code: string): Promise<Result<Verification, GatewayFailure>> {
  const body: VerificationRequest = { code: code.slice(0, LONGEST_CODE_TEXT) }
  const request = { method: 'POST', path: '/verifications', body, access: 'optional', timeoutMs: TIMEOUT_MS } as const
  const answer = await gateway.ask<Verification>(request)
  return answer.ok ? { ok: true, value: answer.value.body } : answer
}
