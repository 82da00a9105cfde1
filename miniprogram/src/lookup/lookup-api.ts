import type { Lookup, LookupRequest } from 'shared-types/contracts/lookups.ts'
import type { OfflineCheck, OfflineChecks } from 'shared-types/contracts/offline-checks.ts'
import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'

/** Longer than the gateway waits for provinces and ministry. */
const TIMEOUT_MS = 9_000

/** 无码查询: plates and numbers travel in the body alone. */
export async function askLookup(gateway: Gateway, body: LookupRequest): Promise<Result<Lookup, GatewayFailure>> {
  const request = { method: 'POST', path: '/lookups', body, access: 'required', timeoutMs: TIMEOUT_MS } as const
  const answer = await gateway.ask<Lookup>(request)
  return answer.ok ? succeed(answer.value.body) : answer
}

/** 离线核验补报: at most twenty checks. */
export async function reportOfflineChecks(
  gateway: Gateway,
  checks: readonly OfflineCheck[],
): Promise<Result<OfflineChecks['checks'], GatewayFailure>> {
  const body = { checks }
  const request = { method: 'POST', path: '/offline-checks', body, access: 'required', timeoutMs: TIMEOUT_MS } as const
  const answer = await gateway.ask<OfflineChecks>(request)
  return answer.ok ? succeed(answer.value.body.checks) : answer
}
