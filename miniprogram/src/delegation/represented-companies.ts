import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'

/** 公司 that the viewer legally represents, as its certificates name it. */
export interface RepresentedCompany {
  readonly creditCode: string
  readonly name: string
}

/** GB 32100-2015 in shape; a sole trader's papers hold an identity number there, which names no company. */
const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/
const IDENTITY_NUMBER = /^[0-9]{17}[0-9X]$/

/** 本人任法定代表人的公司, each once, from the certificates that are seen as its legal representative. */
export function representedCompanies(certificates: readonly OwnCertificate[]): readonly RepresentedCompany[] {
  const companies = new Map<string, RepresentedCompany>()
  for (const { relation, creditCode, companyName, holderName } of certificates) {
    if (relation !== 'company' || creditCode === undefined || !CREDIT_CODE.test(creditCode)) continue
    if (IDENTITY_NUMBER.test(creditCode) || companies.has(creditCode)) continue
    companies.set(creditCode, { creditCode, name: companyName ?? holderName ?? creditCode })
  }
  return [...companies.values()]
}
