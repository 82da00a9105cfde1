import { WITHDRAWAL_BITS, type WithdrawalBits } from 'shared-types/trust/withdrawal-list.ts'
import type { CertificateStatus } from 'shared-types/vocabulary/certificate-statuses.ts'

const { clear, suspended, ended } = WITHDRAWAL_BITS

const BITS: Readonly<Record<CertificateStatus, WithdrawalBits>> = {
  VALID: clear,
  SUSPENDED: suspended,
  // The code itself ends with its certificate's last day: an earlier end, and a state nobody can read, are doubts.
  EXPIRED: suspended,
  UNKNOWN: suspended,
  REPLACED: ended,
  CANCELLED: ended,
  REVOKED: ended,
  WITHDRAWN: ended,
}

/** 状态位 of a certificate's status: 1 suspended or no longer confirmable, 2 ended. */
export function bitsOfStatus(status: CertificateStatus): WithdrawalBits {
  return BITS[status]
}
