import type { CertificateStatus } from 'shared-types/vocabulary/certificate-statuses.ts'
import type { ShapeForm } from './components/shape.tsx'

/** Which of the four shapes stands before a status: only a valid one is green, an unknown one is amber. */
export const STATUS_FORMS: Readonly<Record<CertificateStatus, ShapeForm>> = {
  VALID: 'pass',
  SUSPENDED: 'fail',
  EXPIRED: 'fail',
  REPLACED: 'fail',
  CANCELLED: 'fail',
  REVOKED: 'fail',
  WITHDRAWN: 'fail',
  UNKNOWN: 'doubt',
}
