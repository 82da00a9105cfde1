import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { CertificateStatus, StatusReason } from 'shared-types/vocabulary/certificate-statuses.ts'
import type { Audience, Purpose } from 'shared-types/vocabulary/release-words.ts'

declare const released: unique symbol

/** 已放行: a value that came out of the release policy; only `release/` makes one, and routes send nothing else. */
export type Released<T> = T & { readonly [released]: true }

/** Values that may stand in a released record, by canonical name; same shape as the contract's released certificate. */
export interface ReleasedValues {
  holderName?: string
  identityNumber?: string
  number?: string
  phone?: string
  address?: string
  photo?: string
  birthDate?: string
  sex?: string
  plateNumber?: string
  plateColor?: number
  vehicleType?: string
  vin?: string
  tonnage?: number
  seats?: number
  companyName?: string
  creditCode?: string
  legalRepresentative?: string
  permitNumber?: string
  issuingAuthority?: string
  issuingDivision?: string
  categories?: string[]
  drivingClass?: string
  scope?: string[]
  operatingArea?: string
  validFrom?: string
  validTo?: string
  validNow?: boolean
  reviewedUntil?: string
  creditGrade?: string
  employer?: string
  statusReason?: StatusReason
}

/** 放行记录: one flat object, as the contract describes it. `asOf` is an RFC 3339 UTC instant. */
export interface ReleasedRecord extends ReleasedValues {
  kind: CertificateKind
  typeCode: string
  title: string
  status: CertificateStatus
  province: string
  asOf: string
  stale: boolean
  treatments: { [F in CertificateField]?: string }
  /** Under which version of the policy, to whom and for what it was released: the address of the rules behind it. */
  policyVersion: string
  audience: Audience
  purpose: Purpose
}
