import type { Application } from 'shared-types/contracts/applications.ts'
import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { isPresentable, proposeSet } from '../presentation/propose-set.ts'
import { fittingCertificates } from './fitting-kinds.ts'

/**
 * 新证 of an issued application: the valid certificate of its kind that began last; undefined while the list does not have
 * it yet, and for a matter that issues none.
 */
export function newCertificate(
  application: Pick<Application, 'kind' | 'province' | 'applicant'>,
  certificates: readonly OwnCertificate[],
): OwnCertificate | undefined {
  const valid = fittingCertificates(application, certificates).filter(isPresentable)
  return [...valid].sort((one, other) => (other.validFrom ?? '').localeCompare(one.validFrom ?? ''))[0]
}

/** 亮哪几本: what one usually shows, when the new certificate is among it; otherwise the new one alone. */
export function setWith(certificate: OwnCertificate, certificates: readonly OwnCertificate[]): readonly string[] {
  const usual = proposeSet(certificates)
  return usual.includes(certificate.certificateId) ? usual : [certificate.certificateId]
}
