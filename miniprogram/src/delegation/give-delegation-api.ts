import type { DelegationCreated, DelegationRequest } from 'shared-types/contracts/delegations.ts'
import type { Result } from 'shared-types/vocabulary/result.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'

/** 授权亮证: offers a driver to show a vehicle's certificate; the answer is the same whether or not the person is bound. */
export async function giveDelegation(gateway: Gateway, body: DelegationRequest): Promise<Result<true, GatewayFailure>> {
  const request = { method: 'POST', path: '/delegations', body, access: 'required' } as const
  const answer = await gateway.ask<DelegationCreated>(request)
  return answer.ok ? { ok: true, value: true } : answer
}
