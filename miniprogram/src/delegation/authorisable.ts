import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { classOf } from '../certificates/group-certificates.ts'

/**
 * 能授权的车: vehicle certificates that are the viewer's own or a company's; one that is only shown for others cannot be
 * handed on. A suspended one may be authorised too: nothing is shown before it is valid again.
 */
export function authorisable(certificates: readonly OwnCertificate[]): readonly OwnCertificate[] {
  return certificates.filter((one) => classOf(one) === 'vehicle' && one.relation !== 'authorised')
}
