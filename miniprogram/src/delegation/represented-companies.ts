import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { classOf } from '../certificates/group-certificates.ts'

/** 公司 that the viewer legally represents, with one of its certificates, whose details hold its credit code. */
export interface RepresentedCompany {
  readonly name: string
  readonly certificateId: string
}

/** 本人任法定代表人的公司, each once, by the licence where there is one. */
export function representedCompanies(certificates: readonly OwnCertificate[]): readonly RepresentedCompany[] {
  const licencesFirst = [...certificates].sort(
    (one, other) => Number(classOf(one) !== 'licence') - Number(classOf(other) !== 'licence'),
  )
  const companies = new Map<string, RepresentedCompany>()
  for (const { relation, certificateId, companyName, holderName } of licencesFirst) {
    const name = companyName ?? holderName
    if (relation === 'company' && name !== undefined && !companies.has(name))
      companies.set(name, { name, certificateId })
  }
  return [...companies.values()]
}
