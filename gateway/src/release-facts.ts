import { ApplicationForm } from 'shared-types/contracts/application-kinds.ts'
import { CaseDocument } from 'shared-types/contracts/case-documents.ts'
import { CertificateList, OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { DelegationList } from 'shared-types/contracts/delegations.ts'
import { Lookup } from 'shared-types/contracts/lookups.ts'
import { StructuralMembers } from 'shared-types/contracts/released-certificate.ts'
import { Verification } from 'shared-types/contracts/verifications.ts'
import type { ENTRY_FIELDS } from 'shared-types/presentation-code/attestation.ts'
import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { RELATIONS } from 'shared-types/vocabulary/people.ts'
import { applyTerms } from './applications/apply-terms.ts'
import { releaseTerms } from './certificates/release-terms.ts'
import { membersBesideFields } from './http/schema-members.ts'
import type { LintFacts, ReleasingRoute } from './release/lint/lint-facts.ts'
import type { ReleaseView } from './release/policy-model.ts'
import { MINISTRY_SCHEMA } from './upstreams/ministry/ministry-members.ts'
import { CERTSHARE_SCHEMA } from './upstreams/province/certshare/certshare-members.ts'
import { CERTUSAGE_SCHEMA } from './upstreams/province/certusage/certusage-members.ts'
import { ELICENSE_SCHEMA } from './upstreams/province/elicense/elicense-members.ts'
import { ELSSP_SCHEMA } from './upstreams/province/elssp/elssp-members.ts'
import { deliverTerms } from './vouchers/deliver-terms.ts'
import { PRINTED_FIELDS } from './vouchers/voucher-words.ts'

const STRUCTURAL = [...Object.keys(StructuralMembers), 'treatments']
const OWN_VIEWS: readonly ReleaseView[] = RELATIONS.map((relation) => releaseTerms(relation))

const DELIVERED_VIEWS: readonly ReleaseView[] = RELATIONS.flatMap((relation) => deliverTerms(relation) ?? [])

/** Fields of an entry of a code, by the field of the certificate that they carry. */
const CARRIED_BY_CODE: Readonly<Record<keyof typeof ENTRY_FIELDS, CertificateField | 'structural'>> = {
  holderName: 'holderName',
  number: 'number',
  plateNumber: 'plateNumber',
  issuingDivision: 'issuingDivision',
  plateColor: 'plateColor',
  creditCode: 'creditCode',
  companyName: 'companyName',
  vehicleType: 'vehicleType',
  categories: 'categories',
  scope: 'scope',
  identityNumberTail: 'identityNumber',
  validFromDay: 'validFrom',
  drivingClass: 'drivingClass',
  permitNumber: 'permitNumber',
  relation: 'structural',
  authorisedUntilDay: 'structural',
  operatingArea: 'operatingArea',
  agency: 'structural',
  badge: 'structural',
  purpose: 'structural',
}

/** The last day of an entry, and that a code is made for a certificate only while it is valid. */
const CARRIED_BY_ENTRIES: readonly CertificateField[] = ['validTo', 'validNow']

function codeMembers(): Pick<ReleasingRoute, 'members' | 'structural'> {
  const carried = Object.entries(CARRIED_BY_CODE).map(([name, field]) => (field === 'structural' ? name : field))
  const structural = Object.entries(CARRIED_BY_CODE).filter(([, field]) => field === 'structural')
  return { members: [...carried, ...CARRIED_BY_ENTRIES], structural: structural.map(([name]) => name) }
}

/** 放行接口: every route whose answer holds fields of certificates, or a code that does; a journey compares it with the API. */
export const RELEASING_ROUTES: readonly ReleasingRoute[] = [
  {
    route: 'GET /api/v1/certificates',
    state: 'open',
    views: OWN_VIEWS,
    members: membersBesideFields(CertificateList),
    structural: [...STRUCTURAL, 'certificateId', 'relation', 'authorisedUntil'],
  },
  {
    route: 'GET /api/v1/certificates/{certificateId}',
    state: 'open',
    views: OWN_VIEWS,
    members: membersBesideFields(OwnCertificate),
    structural: [...STRUCTURAL, 'certificateId', 'relation', 'authorisedUntil'],
  },
  {
    route: 'POST /api/v1/presentations',
    state: 'open',
    views: [
      { audience: 'public', purpose: 'present-public' },
      { audience: 'inspector', purpose: 'present-inspection' },
    ],
    ...codeMembers(),
  },
  {
    route: 'POST /api/v1/verifications',
    state: 'open',
    views: [
      { audience: 'public', purpose: 'verify-public' },
      { audience: 'inspector', purpose: 'verify-roadside' },
    ],
    members: membersBesideFields(Verification),
    structural: STRUCTURAL,
  },
  {
    route: 'POST /api/v1/lookups',
    state: 'open',
    views: [
      { audience: 'inspector', purpose: 'lookup-roadside' },
      { audience: 'inspector', purpose: 'lookup-case' },
    ],
    members: membersBesideFields(Lookup),
    structural: STRUCTURAL,
  },
  {
    route: 'GET /api/v1/delegations',
    state: 'open',
    views: [releaseTerms('authorised'), releaseTerms('company')],
    members: membersBesideFields(DelegationList),
    // The driver's name is what the company typed and no field of a certificate.
    structural: ['delegationId', 'side', 'state', 'kind', 'driverName', 'from', 'to'],
  },
  {
    route: 'POST /api/v1/application-forms',
    state: 'open',
    views: [applyTerms('own'), applyTerms('company')],
    members: membersBesideFields(ApplicationForm),
    structural: [...STRUCTURAL, 'certificateId', 'relation', 'authorisedUntil'],
  },
  {
    route: 'POST /api/v1/case-documents',
    state: 'open',
    views: [{ audience: 'inspector', purpose: 'case-document' }],
    members: membersBesideFields(CaseDocument),
    structural: STRUCTURAL,
  },
  {
    // A document and no JSON: what its page can carry.
    route: 'GET /api/v1/files/{secret}',
    state: 'open',
    views: DELIVERED_VIEWS,
    members: PRINTED_FIELDS,
    structural: [],
  },
]

/** What the policy linter holds a policy against: upstream records as mapped, answers and codes as contracted. */
export const RELEASE_FACTS: LintFacts = {
  upstreams: [ELSSP_SCHEMA, CERTSHARE_SCHEMA, CERTUSAGE_SCHEMA, ELICENSE_SCHEMA, MINISTRY_SCHEMA],
  routes: RELEASING_ROUTES,
}
