import type { ReleaseRules } from 'shared-types/contracts/release-rules.ts'
import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'
import type { ReleasedFacts } from './released-facts.ts'

/** The rules that an answer names; `not-found` when the gateway no longer knows that version. */
export async function readReleaseRules(
  gateway: Gateway,
  { audience, purpose, policyVersion }: Pick<ReleasedFacts, 'audience' | 'purpose' | 'policyVersion'>,
): Promise<Result<ReleaseRules, GatewayFailure>> {
  const path = `/release-rules?audience=${audience}&purpose=${purpose}&version=${encodeURIComponent(policyVersion)}`
  const answer = await gateway.ask<ReleaseRules>({ method: 'GET', path, access: 'open' })
  return answer.ok ? succeed(answer.value.body) : answer
}
