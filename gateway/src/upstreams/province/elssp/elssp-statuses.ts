import type { CertificateStatus } from 'shared-types/vocabulary/certificate-statuses.ts'

/** 证照状态 by ZZZT, as public implementations for transport e-certificates have them; `20` is assumed. */
const STATUSES: ReadonlyMap<string, CertificateStatus> = new Map([
  ['10', 'VALID'],
  ['20', 'SUSPENDED'],
  ['01', 'REPLACED'],
  ['02', 'EXPIRED'],
  ['03', 'CANCELLED'],
  ['04', 'WITHDRAWN'],
  ['05', 'REVOKED'],
  ['09', 'UNKNOWN'],
])

/** `undefined` for a code that is not in the table. */
export function elsspStatusOf(code: string): CertificateStatus | undefined {
  return STATUSES.get(code)
}
