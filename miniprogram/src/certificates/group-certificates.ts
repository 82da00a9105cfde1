import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { certificateKindFacts, type CertificateClass } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { Language } from '../design/language.ts'
import { WALLET_TEXTS } from '../design/texts/wallet.ts'

/** 一组证照: of one person, one vehicle park or one company. */
export interface CertificateGroup {
  readonly heading: string
  readonly certificates: readonly OwnCertificate[]
}

const OWN_HEADINGS = { practitioner: 'own', vehicle: 'ownVehicles', licence: 'ownLicences' } as const
/** Own papers first, then what one shows for others, then companies: licence before vehicles. */
const OWN_ORDER: Readonly<Record<CertificateClass, number>> = { practitioner: 0, vehicle: 2, licence: 3 }
const COMPANY_ORDER: Readonly<Record<CertificateClass, number>> = { licence: 4, vehicle: 5, practitioner: 6 }

/** 证照大类 of a certificate. */
export function classOf(certificate: Pick<OwnCertificate, 'kind'>): CertificateClass {
  return certificateKindFacts(certificate.kind)?.certificateClass ?? 'vehicle'
}

function placeOf(
  certificate: OwnCertificate,
  language: Language,
): { readonly heading: string; readonly order: number } {
  const { groups } = WALLET_TEXTS[language]
  const certificateClass = classOf(certificate)
  if (certificate.relation === 'authorised') return { heading: groups.authorised, order: 1 }
  if (certificate.relation === 'own')
    return { heading: groups[OWN_HEADINGS[certificateClass]], order: OWN_ORDER[certificateClass] }
  const company = certificate.companyName ?? certificate.holderName ?? groups.company
  const heading = certificateClass === 'licence' ? groups.companyLicences(company) : groups.companyVehicles(company)
  return { heading, order: COMPANY_ORDER[certificateClass] }
}

/** 分组: the wallet's groups in the order in which they are read; within a group the order of the answer stays. */
export function groupCertificates(
  certificates: readonly OwnCertificate[],
  language: Language,
): readonly CertificateGroup[] {
  const found = new Map<string, { order: number; certificates: OwnCertificate[] }>()
  for (const certificate of certificates) {
    const { heading, order } = placeOf(certificate, language)
    const group = found.get(heading)
    if (group) group.certificates.push(certificate)
    else found.set(heading, { order, certificates: [certificate] })
  }
  return [...found]
    .sort(([, one], [, other]) => one.order - other.order)
    .map(([heading, group]) => ({ heading, certificates: group.certificates }))
}
