import type {
  ApplicationForm,
  ApplicationFormRequest,
  ApplicationKind,
  ApplicationKindList,
} from 'shared-types/contracts/application-kinds.ts'
import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'

/** 可办事项 of every province, the viewer's own first. */
export async function listApplicationKinds(
  gateway: Gateway,
): Promise<Result<readonly ApplicationKind[], GatewayFailure>> {
  const request = { method: 'GET', path: '/application-kinds', access: 'required' } as const
  const answer = await gateway.ask<ApplicationKindList>(request)
  return answer.ok ? succeed(answer.value.body.kinds) : answer
}

/** 取表: a form with what the authority knows already. */
export async function takeApplicationForm(
  gateway: Gateway,
  body: ApplicationFormRequest,
): Promise<Result<ApplicationForm, GatewayFailure>> {
  const request = { method: 'POST', path: '/application-forms', body, access: 'required' } as const
  const answer = await gateway.ask<ApplicationForm>(request)
  return answer.ok ? succeed(answer.value.body) : answer
}
