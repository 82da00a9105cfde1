import type { CertificateStatus } from 'shared-types/vocabulary/certificate-statuses.ts'

/** 证照状态 in the ministry's copy (assumed). */
const STATUSES: ReadonlyMap<string, CertificateStatus> = new Map([
  ['1', 'VALID'],
  ['2', 'SUSPENDED'],
  ['3', 'REPLACED'],
  ['4', 'EXPIRED'],
  ['5', 'CANCELLED'],
  ['6', 'WITHDRAWN'],
  ['7', 'REVOKED'],
])

/** `undefined` for a code that is not in the table. */
export function ministryStatusOf(code: string): CertificateStatus | undefined {
  return STATUSES.get(code)
}
