import type { Presentation, PresentationRequest } from 'shared-types/contracts/presentations.ts'
import type { Clock } from '../gateway-client/clock.ts'
import type { Asked } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'

/** What asking for an attestation needs. */
export interface PresentationApiPorts {
  readonly gateway: Gateway
  readonly clock: Clock
  readonly wallMs: () => number
}

/** 请求背书: the answer's `serverTime` also sets the phone's clock right. */
export async function askPresentation(
  { gateway, clock, wallMs }: PresentationApiPorts,
  body: PresentationRequest,
): Promise<Asked<Presentation>> {
  const sentMs = wallMs()
  const answer = await gateway.ask<Presentation>({ method: 'POST', path: '/presentations', body, access: 'required' })
  if (!answer.ok) return answer
  clock.observe(answer.value.body.serverTime, sentMs, wallMs(), 0)
  return { ok: true, value: answer.value.body }
}
