import type { Delegation, DelegationList } from 'shared-types/contracts/delegations.ts'
import type { Result } from 'shared-types/vocabulary/result.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'

/** 授权列表, given and received. */
export async function listDelegations(gateway: Gateway): Promise<Result<readonly Delegation[], GatewayFailure>> {
  const answer = await gateway.ask<DelegationList>({ method: 'GET', path: '/delegations', access: 'required' })
  return answer.ok ? { ok: true, value: answer.value.body.delegations } : answer
}

/** 收下. */
export async function acceptDelegation(gateway: Gateway, id: string): Promise<Result<true, GatewayFailure>> {
  const path = `/delegations/${encodeURIComponent(id)}/acceptance`
  const answer = await gateway.ask<unknown>({ method: 'POST', path, access: 'required' })
  return answer.ok ? { ok: true, value: true } : answer
}

/** 收回 by the company; 不是我 or 不再代为出示 by the driver. */
export async function endDelegation(gateway: Gateway, id: string): Promise<Result<true, GatewayFailure>> {
  const path = `/delegations/${encodeURIComponent(id)}`
  const answer = await gateway.ask<unknown>({ method: 'DELETE', path, access: 'required' })
  return answer.ok ? { ok: true, value: true } : answer
}
