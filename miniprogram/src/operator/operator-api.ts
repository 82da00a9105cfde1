import type { Operator } from 'shared-types/contracts/operator.ts'
import type { Result } from 'shared-types/vocabulary/result.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'

/** 运营者: who answers for this page, with the filings and the official host. */
export async function readOperator(gateway: Gateway): Promise<Result<Operator, GatewayFailure>> {
  const answer = await gateway.ask<Operator>({ method: 'GET', path: '/operator', access: 'open' })
  return answer.ok ? { ok: true, value: answer.value.body } : answer
}
