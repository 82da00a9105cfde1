/**
 * 证照状态: the canonical status list of this project (assumed; each upstream's codes are mapped to it).
 * VALID 有效 · SUSPENDED 暂扣 · EXPIRED 过期 · REPLACED 换发 · CANCELLED 注销 · REVOKED 吊销 ·
 * WITHDRAWN 撤销 · UNKNOWN: the upstream's code is not one we know.
 */
export const CERTIFICATE_STATUSES = [
  'VALID',
  'SUSPENDED',
  'EXPIRED',
  'REPLACED',
  'CANCELLED',
  'REVOKED',
  'WITHDRAWN',
  'UNKNOWN',
] as const
export type CertificateStatus = (typeof CERTIFICATE_STATUSES)[number]

/** 状态原因: why a certificate is not plainly valid; a closed list, mapped from upstream codes. */
export const STATUS_REASONS = [
  'administrative-penalty',
  'annual-review-overdue',
  'credit-assessment-overdue',
  'holder-request',
  'conditions-no-longer-met',
  'superseded',
  'other',
] as const
export type StatusReason = (typeof STATUS_REASONS)[number]

const STRICTNESS: Readonly<Record<CertificateStatus, number>> = {
  VALID: 0,
  UNKNOWN: 1,
  EXPIRED: 2,
  SUSPENDED: 3,
  REPLACED: 4,
  CANCELLED: 5,
  WITHDRAWN: 6,
  REVOKED: 7,
}

/** The stricter of two statuses of the same certificate, for when two sources disagree 两源不一致从严. */
export function stricterStatus(one: CertificateStatus, other: CertificateStatus): CertificateStatus {
  return STRICTNESS[one] >= STRICTNESS[other] ? one : other
}
