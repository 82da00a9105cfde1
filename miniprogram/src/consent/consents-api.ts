import type { Consent, ConsentList } from 'shared-types/contracts/consents.ts'
import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'

/** 同意与告知 of this person. */
export async function readConsents(gateway: Gateway): Promise<Result<ConsentList, GatewayFailure>> {
  const answer = await gateway.ask<ConsentList>({ method: 'GET', path: '/consents', access: 'required' })
  return answer.ok ? succeed(answer.value.body) : answer
}

/** 同意 to the text that was shown. */
export async function giveConsent(gateway: Gateway, shown: Consent): Promise<Result<true, GatewayFailure>> {
  const body = { textVersion: shown.textVersion }
  const path = `/consents/${shown.scope}`
  const answer = await gateway.ask<Consent>({ method: 'PUT', path, body, access: 'required' })
  return answer.ok ? succeed(true) : answer
}

/** 撤回. */
export async function withdrawConsent(gateway: Gateway, { scope }: Consent): Promise<Result<true, GatewayFailure>> {
  const answer = await gateway.ask<null>({ method: 'DELETE', path: `/consents/${scope}`, access: 'required' })
  return answer.ok ? succeed(true) : answer
}
