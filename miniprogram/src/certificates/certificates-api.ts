import type { CertificateList, OwnCertificate } from 'shared-types/contracts/certificates.ts'
import type { Result } from 'shared-types/vocabulary/result.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'

/** 证照列表: every certificate of the viewer, and how each province answered. */
export async function listCertificates(gateway: Gateway): Promise<Result<CertificateList, GatewayFailure>> {
  const answer = await gateway.ask<CertificateList>({ method: 'GET', path: '/certificates', access: 'required' })
  return answer.ok ? { ok: true, value: answer.value.body } : answer
}

/** 证照详情: the fields released to its viewer; `not-found` for anything outside the viewer's own list. */
export async function readCertificate(
  gateway: Gateway,
  certificateId: string,
): Promise<Result<OwnCertificate, GatewayFailure>> {
  const path = `/certificates/${encodeURIComponent(certificateId)}`
  const answer = await gateway.ask<OwnCertificate>({ method: 'GET', path, access: 'required' })
  return answer.ok ? { ok: true, value: answer.value.body } : answer
}
