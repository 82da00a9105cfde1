import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { IssuingAuthority } from './authorities.ts'
import { issueCertificate, type SyntheticCertificate } from './certificate.ts'

/** 业户: an organisation with its legal representative 法定代表人. */
export interface Company {
  readonly name: string
  readonly creditCode: string
  readonly legalRepresentative: { readonly name: string; readonly idNumber: string }
  readonly address: string
  readonly phone: string
  readonly authority: IssuingAuthority
  /** 经营许可证号: number of the business licence. */
  readonly permitNumber: string
}

/** What a business licence adds to its company. */
export interface LicenceTerms {
  readonly kind: Extract<CertificateKind, 1 | 2 | 3 | 4>
  /** 经营范围, five digits after JT/T 415 (assumed). */
  readonly scope: readonly string[]
  readonly operatingArea: string
  readonly validFrom: string
  readonly validTo: string
  readonly persona?: string
}

/** Issues the business licence 经营许可证 of a company. */
export function issueLicence(company: Company, terms: LicenceTerms): SyntheticCertificate {
  return issueCertificate({
    kind: terms.kind,
    authority: company.authority,
    number: company.permitNumber,
    holderName: company.name,
    holderCode: company.creditCode,
    holderCodeType: '001',
    validFrom: terms.validFrom,
    validTo: terms.validTo,
    ...(terms.persona === undefined ? {} : { persona: terms.persona }),
    details: {
      address: company.address,
      phone: company.phone,
      companyName: company.name,
      companyCode: company.creditCode,
      legalRepresentative: company.legalRepresentative.name,
      permitNumber: company.permitNumber,
      scope: terms.scope,
      operatingArea: terms.operatingArea,
    },
  })
}
