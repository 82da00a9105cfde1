import type { Application, SupplementRequest } from 'shared-types/contracts/applications.ts'
import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'

/** 补正: hands in what the authority still wants; `state-conflict` when it wants nothing any more. */
export async function handInSupplement(
  gateway: Gateway,
  applicationId: string,
  body: SupplementRequest,
): Promise<Result<Application, GatewayFailure>> {
  const path = `/applications/${encodeURIComponent(applicationId)}/supplements`
  const answer = await gateway.ask<Application>({ method: 'POST', path, body, access: 'required' })
  return answer.ok ? succeed(answer.value.body) : answer
}
