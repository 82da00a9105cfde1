import type { CertificateStatus } from 'shared-types/vocabulary/certificate-statuses.ts'
import type { Reason } from 'shared-types/vocabulary/reasons.ts'
import type { Certificate } from '../certificates/certificate.ts'
import type { Confirmation } from '../certificates/confirm-certificates.ts'

const STATUS_REASON: Readonly<Record<CertificateStatus, Reason | undefined>> = {
  VALID: undefined,
  SUSPENDED: 'certificate-suspended',
  EXPIRED: 'certificate-expired',
  REPLACED: 'certificate-ended',
  CANCELLED: 'certificate-ended',
  REVOKED: 'certificate-ended',
  WITHDRAWN: 'certificate-ended',
  UNKNOWN: 'state-unknown',
}

const STATE_OLD_MS = 24 * 3_600_000

/** Reasons that the state of one certificate gives; `nowMs` in milliseconds, `today` as `YYYY-MM-DD` in UTC+8. */
export function stateReasons(confirmation: Confirmation, nowMs: number, today: string): readonly Reason[] {
  if (confirmation.outcome === 'unreachable') return ['upstream-unreachable']
  if (confirmation.outcome === 'absent') return ['state-unknown']
  const { certificate, differences = [] } = confirmation
  const status = STATUS_REASON[certificate.status]
  return [
    ...(status === undefined ? [] : [status]),
    // The stricter status says enough by itself; where it is VALID, two sources that differ are no ground for a pass.
    ...(status === undefined && differences.length > 0 ? (['state-unknown'] as const) : []),
    ...(isOver(certificate, today) && status !== 'certificate-expired' ? (['certificate-expired'] as const) : []),
    ...(nowMs - certificate.asOf > STATE_OLD_MS ? (['state-old'] as const) : []),
  ]
}

function isOver(certificate: Certificate, today: string): boolean {
  return certificate.lastValidDay !== undefined && certificate.lastValidDay < today
}
