import type { CertificateStatus, StatusReason } from 'shared-types/vocabulary/certificate-statuses.ts'
import type { SourceFailure } from '../../../certificates/province-source.ts'

/**
 * 返回码: what an answer says of itself. `told`: it holds data; the codes of a certificate that is over say its state
 * besides, and a restricted one only that it is not plainly valid.
 */
export type CertshareMeaning =
  | { readonly outcome: 'told'; readonly state?: CertificateStatus }
  | { readonly outcome: 'nothing-found' }
  | { readonly outcome: SourceFailure }

const MEANINGS: ReadonlyMap<number, CertshareMeaning> = new Map<number, CertshareMeaning>([
  [0, { outcome: 'told' }],
  [10, { outcome: 'nothing-found' }],
  [11, { outcome: 'refused' }],
  [12, { outcome: 'failed' }],
  [13, { outcome: 'failed' }],
  [21, { outcome: 'told', state: 'CANCELLED' }],
  [22, { outcome: 'told', state: 'EXPIRED' }],
  [23, { outcome: 'told', state: 'UNKNOWN' }],
  [99, { outcome: 'failed' }],
  [100, { outcome: 'refused' }],
  [102, { outcome: 'failed' }],
  [103, { outcome: 'failed' }],
])

/** `undefined` for a return code that is not in the table. */
export function certshareMeaningOf(code: number): CertshareMeaning | undefined {
  return MEANINGS.get(code)
}

/** 证照状态 certState. */
export const CERTSHARE_STATUSES: Readonly<Record<string, CertificateStatus>> = {
  '01': 'VALID',
  '02': 'SUSPENDED',
  '03': 'WITHDRAWN',
  '04': 'CANCELLED',
  '05': 'EXPIRED',
  '06': 'REPLACED',
  '07': 'REVOKED',
  '99': 'UNKNOWN',
}

/** 状态原因 stateReason. */
export const CERTSHARE_REASONS: Readonly<Record<string, StatusReason>> = {
  PENALTY: 'administrative-penalty',
  REVIEW: 'annual-review-overdue',
  CREDIT: 'credit-assessment-overdue',
  HOLDER: 'holder-request',
  CONDITIONS: 'conditions-no-longer-met',
  REPLACED: 'superseded',
  OTHER: 'other',
}
