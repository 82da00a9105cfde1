import type { LivingSession, SessionList } from 'shared-types/contracts/sessions.ts'
import type { Result } from 'shared-types/vocabulary/result.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'

/** 已登录的设备: where the account is signed in, this phone first. */
export async function listDevices(gateway: Gateway): Promise<Result<readonly LivingSession[], GatewayFailure>> {
  const answer = await gateway.ask<SessionList>({ method: 'GET', path: '/sessions', access: 'required' })
  return answer.ok ? { ok: true, value: answer.value.body.sessions } : answer
}

/** 手机丢了: ends every session of the account, this one too, and every code that runs. */
export async function signOutEverywhere(gateway: Gateway): Promise<Result<true, GatewayFailure>> {
  const answer = await gateway.ask<null>({ method: 'DELETE', path: '/sessions', access: 'required' })
  return answer.ok ? { ok: true, value: true } : answer
}

/** 解除绑定: the account is nobody's any more; codes that run end. */
export async function unbindIdentity(gateway: Gateway): Promise<Result<true, GatewayFailure>> {
  const path = '/identity-bindings/current'
  const answer = await gateway.ask<null>({ method: 'DELETE', path, access: 'required' })
  return answer.ok ? { ok: true, value: true } : answer
}
