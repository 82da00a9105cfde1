import { certificateKindFacts, type CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { CertificateStatus, StatusReason } from 'shared-types/vocabulary/certificate-statuses.ts'
import type { IssuingAuthority } from './authorities.ts'
import { makeCertificateIdentifier } from './certificate-identifier.ts'

/** Provinces of the sandbox. */
export type SandboxProvince = ProvinceCode

/** 状态 of a certificate with its reason, as one change sets them. */
export interface CertificateState {
  readonly status: CertificateStatus
  readonly statusReason?: StatusReason
}

/** What a kind adds: of a person, a vehicle, a company. Days are `YYYY-MM-DD`, lists are already lists. */
export interface CertificateDetails {
  readonly sex?: 'male' | 'female'
  readonly birthDay?: string
  readonly address?: string
  readonly phone?: string
  readonly photoVariant?: number
  readonly categories?: readonly string[]
  readonly drivingClass?: string
  readonly creditGrade?: string
  readonly employer?: string
  readonly plateNumber?: string
  readonly plateColor?: string
  readonly vehicleType?: string
  readonly vin?: string
  readonly tonnage?: string
  readonly seats?: string
  readonly companyName?: string
  readonly companyCode?: string
  readonly legalRepresentative?: string
  readonly permitNumber?: string
  readonly scope?: readonly string[]
  readonly operatingArea?: string
  readonly reviewedUntil?: string
}

/** Facts from which a certificate is issued; `number` also serves as the serial of the identifier. */
export interface CertificateFacts {
  readonly kind: CertificateKind
  readonly authority: IssuingAuthority
  readonly number: string
  readonly holderName: string
  readonly holderCode: string
  readonly holderCodeType: '001' | '111'
  readonly validFrom: string
  readonly validTo?: string
  readonly state?: CertificateState
  readonly persona?: string
  readonly details: CertificateDetails
}

/** 证照: one certificate of the synthetic world, before any wire has given its members names. */
export interface SyntheticCertificate extends CertificateFacts {
  readonly identifier: string
  readonly typeCode: string
  readonly state: CertificateState
}

/** Issues a certificate: adds type code and identifier (GB/T 36904, first version unless said otherwise); VALID likewise. */
export function issueCertificate(facts: CertificateFacts, version = 1): SyntheticCertificate {
  const typeCode = certificateKindFacts(facts.kind)?.typeCode
  if (typeCode === undefined) throw new RangeError(`no certificate kind ${facts.kind}`)
  return {
    ...facts,
    state: facts.state ?? { status: 'VALID' },
    typeCode,
    identifier: makeCertificateIdentifier(typeCode, facts.authority.creditCode, facts.number, version),
  }
}
