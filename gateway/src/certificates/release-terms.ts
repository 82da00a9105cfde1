import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { Relation } from 'shared-types/vocabulary/people.ts'
import type { Audience, Purpose } from 'shared-types/vocabulary/release-words.ts'

/** As whom and for what a person sees a certificate of the own list. */
export interface ReleaseTerms {
  readonly audience: Audience
  readonly purpose: Purpose
}

const TERMS: Readonly<Record<Relation, ReleaseTerms>> = {
  own: { audience: 'self', purpose: 'show-own' },
  company: { audience: 'company', purpose: 'manage-fleet' },
  agent: { audience: 'company', purpose: 'manage-fleet' },
  authorised: { audience: 'delegate', purpose: 'show-own' },
}

/** Audience and purpose of the viewer's relation to a certificate. */
export function releaseTerms(relation: Relation): ReleaseTerms {
  return TERMS[relation]
}

/** 清单字段: what a list shows at a glance; the detail asks for the rest. */
export const LIST_FIELDS: readonly CertificateField[] = [
  'holderName',
  'number',
  'plateNumber',
  'plateColor',
  'vehicleType',
  'companyName',
  'categories',
  'drivingClass',
  'scope',
  'operatingArea',
  'issuingAuthority',
  'validFrom',
  'validTo',
  'reviewedUntil',
  'statusReason',
]
