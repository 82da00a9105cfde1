import { CERTIFICATE_STATUSES, STATUS_REASONS } from 'shared-types/vocabulary/certificate-statuses.ts'
import type { CertificateState } from '../synthetic/certificate.ts'
import { jsonAnswer, parseJsonObject, refusal, textMember, type Answer, type Exchange } from './exchange.ts'
import { isCertificateStatus, isStatusReason, stateOf } from './state-changes.ts'

/** Changes a state; false when the upstream holds no such certificate. `onlyHere`: nobody else is told. */
export type ChangeState = (identifier: string, state: CertificateState, onlyHere: boolean) => boolean

/** Control: `{certificateIdentifier, status, reason?, onlyHere?}` with canonical words. */
export function changeStatus(change: ChangeState, exchange: Exchange): Answer {
  const body = parseJsonObject(exchange.body) ?? {}
  const identifier = textMember(body, 'certificateIdentifier') ?? ''
  const { status, reason } = { status: body['status'], reason: body['reason'] }
  if (!isCertificateStatus(status)) {
    return refusal(400, 'bad-status', `A status is one of ${CERTIFICATE_STATUSES.join(', ')}.`)
  }
  if (reason !== undefined && !isStatusReason(reason)) {
    return refusal(400, 'bad-reason', `A reason is one of ${STATUS_REASONS.join(', ')}.`)
  }
  if (!change(identifier, stateOf(status, reason), body['onlyHere'] === true)) {
    return refusal(404, 'certificate-unknown', 'No upstream holds such a certificate.')
  }
  return jsonAnswer(200, { certificateIdentifier: identifier, status, ...(reason === undefined ? {} : { reason }) })
}
