import type { Session, SignInRequest } from 'shared-types/contracts/sessions.ts'
import type { Result } from 'shared-types/vocabulary/result.ts'
import type { Gateway } from '../gateway-client/gateway.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'

/** 登录: exchanges a login code for a session. */
export async function signIn(gateway: Gateway, loginCode: string): Promise<Result<Session, GatewayFailure>> {
  const body: SignInRequest = { loginCode }
  const answer = await gateway.ask<Session>({ method: 'POST', path: '/sessions', body, access: 'open' })
  return answer.ok ? { ok: true, value: answer.value.body } : answer
}

/** 退出登录: ends the session at the gateway; the codes that it made end with it. */
export async function signOut(gateway: Gateway): Promise<Result<true, GatewayFailure>> {
  const answer = await gateway.ask<null>({ method: 'DELETE', path: '/sessions/current', access: 'required' })
  return answer.ok ? { ok: true, value: true } : answer
}
