import type {
  IdentityBindingRequest,
  InspectorActivationRequest,
  PhoneCodeAnswer,
  PhoneCodeRequest,
  ViewerAnswer,
} from 'shared-types/contracts/identity.ts'
import type { Viewer } from 'shared-types/contracts/sessions.ts'
import type { Result } from 'shared-types/vocabulary/result.ts'
import type { Gateway, GatewayRequest } from '../gateway-client/gateway.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'

async function askViewer(gateway: Gateway, request: GatewayRequest): Promise<Result<Viewer, GatewayFailure>> {
  const answer = await gateway.ask<ViewerAnswer>(request)
  return answer.ok ? { ok: true, value: answer.value.body.viewer } : answer
}

/** 发验证码: the province sends a code to the number it holds; the answer is the same whoever is asked for. */
export async function askPhoneCode(gateway: Gateway, body: PhoneCodeRequest): Promise<Result<string, GatewayFailure>> {
  const path = '/identity-proofs/phone-code'
  const answer = await gateway.ask<PhoneCodeAnswer>({ method: 'POST', path, body, access: 'required' })
  return answer.ok ? { ok: true, value: answer.value.body.proofId } : answer
}

/** 实名绑定: any wrong fact is `identity-not-confirmed`, never which. */
export function bindIdentity(gateway: Gateway, body: IdentityBindingRequest): Promise<Result<Viewer, GatewayFailure>> {
  return askViewer(gateway, { method: 'POST', path: '/identity-bindings', body, access: 'required' })
}

/** 执法人员激活: a wrong agency, badge or code is `activation-refused`. */
export function activateInspector(
  gateway: Gateway,
  body: InspectorActivationRequest,
): Promise<Result<Viewer, GatewayFailure>> {
  return askViewer(gateway, { method: 'POST', path: '/inspector-activations', body, access: 'required' })
}
