import type { Draft } from 'shared-types/contracts/application-drafts.ts'
import type { Application } from 'shared-types/contracts/applications.ts'
import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'

/** 看代填内容: what somebody else prepared for the viewer; `not-found` for anybody else and for a wrong code. */
export async function openPrepared(gateway: Gateway, code: string): Promise<Result<Draft, GatewayFailure>> {
  const request = { method: 'POST', path: '/application-drafts/opening', body: { code }, access: 'required' } as const
  const answer = await gateway.ask<Draft>(request)
  return answer.ok ? succeed(answer.value.body) : answer
}

/** 确认: hands in what was prepared, for the certificate that was chosen among several; the same key, the same application. */
export async function confirmPrepared(
  gateway: Gateway,
  { draftId, certificateId }: { readonly draftId: string; readonly certificateId?: string | undefined },
  idempotencyKey: string,
): Promise<Result<Application, GatewayFailure>> {
  const body = certificateId === undefined ? {} : { body: { certificateId } }
  const path = `/application-drafts/${encodeURIComponent(draftId)}/confirmation`
  const answer = await gateway.ask<Application>({ method: 'POST', path, access: 'required', idempotencyKey, ...body })
  return answer.ok ? succeed(answer.value.body) : answer
}
