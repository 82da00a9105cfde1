import type { ApplicationKind } from 'shared-types/contracts/application-kinds.ts'
import type { ApplicationRequest } from 'shared-types/contracts/applications.ts'
import { HOLDER_CODE_TYPES } from 'shared-types/vocabulary/people.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { CertificateReference, CertificateReferences } from '../certificates/certificate-reference.ts'
import { civilDay } from '../certificates/civil-day.ts'
import { isStillEntitled, type EntitlementDeps } from '../certificates/entitlement.ts'
import type { FindRepresentedCompanies } from '../certificates/find-represented-companies.ts'
import type { HolderViewer } from '../identity/viewer.ts'
import { Sensitive } from '../release/sensitive.ts'
import type { MessageParty } from './application-message.ts'
import { refusedFields, type FieldsRefusal } from './refused-fields.ts'

/** For whom something is applied, and about which certificate. */
export interface Applicant {
  readonly party: MessageParty
  readonly companyCode?: Sensitive<string>
  readonly identifier?: Sensitive<string>
  /** 原发证机关 of the certificate, where its province could be asked. */
  readonly authority?: string
}

/** What finding needs; `now` in milliseconds. */
export interface FindApplicantDeps extends EntitlementDeps {
  readonly references: CertificateReferences
  readonly findRepresentedCompanies: FindRepresentedCompanies
  readonly now: () => number
}

/** `not-found` another's certificate; `not-allowed` an agent without `apply`, or nobody's company. */
export type FindApplicantFailure = 'not-found' | 'not-allowed' | 'upstream-unavailable' | FieldsRefusal

/** 认定申请人: whose application it is, by the right that stands now. */
export type FindApplicant = (
  viewer: HolderViewer,
  kind: ApplicationKind,
  request: ApplicationRequest,
) => Promise<Result<Applicant, FindApplicantFailure>>

function selfOf({ person }: HolderViewer): MessageParty {
  const { name, identityNumber } = person
  return { name: name.reveal(), code: identityNumber.reveal(), codeType: HOLDER_CODE_TYPES.identityNumber }
}

function companyParty(code: Sensitive<string>, name = ''): Applicant {
  return { party: { name, code: code.reveal(), codeType: HOLDER_CODE_TYPES.organisation }, companyCode: code }
}

async function mayApplyFor(deps: FindApplicantDeps, viewer: HolderViewer, code: Sensitive<string>): Promise<boolean> {
  const appointments = await deps.rights.appointmentsOf(viewer.person, civilDay(deps.now()))
  return appointments.some((one) => one.scope.includes('apply') && one.companyCode.reveal() === code.reveal())
}

/** Whether the right stands, and who issued it. A province that is down now decides later: the message waits for it. */
async function confirmRight(
  deps: FindApplicantDeps,
  viewer: HolderViewer,
  reference: CertificateReference,
): Promise<Result<string | undefined, 'not-found'>> {
  const found = await deps.provinces
    .find(reference.province)
    ?.findByIdentifier(reference.identifier, ['issuingAuthority'])
  if (found === undefined || !found.ok) return succeed(undefined)
  if (found.value === undefined) return fail('not-found')
  const entitled = await isStillEntitled(deps, viewer.person, reference, found.value, civilDay(deps.now()))
  if (entitled.ok && !entitled.value) return fail('not-found')
  const authority = found.value.values.issuingAuthority?.reveal()
  return succeed(typeof authority === 'string' ? authority : undefined)
}

async function byCertificate(
  deps: FindApplicantDeps,
  viewer: HolderViewer,
  kind: ApplicationKind,
  certificateId: string,
): Promise<Result<Applicant, FindApplicantFailure>> {
  const reference = await deps.references.find(viewer.person.personRef, certificateId)
  if (reference === undefined || reference.relation === 'authorised') return fail('not-found')
  if (reference.kind !== kind.kind || reference.province !== kind.province)
    return fail(refusedFields([{ path: 'certificateId', rule: 'other-kind' }]))
  const { companyCode, identifier, relation } = reference
  if (relation === 'agent' && (companyCode === undefined || !(await mayApplyFor(deps, viewer, companyCode))))
    return fail('not-allowed')
  const right = await confirmRight(deps, viewer, reference)
  if (!right.ok) return right
  const applicant = companyCode === undefined ? { party: selfOf(viewer) } : companyParty(companyCode)
  return succeed({ ...applicant, identifier, ...(right.value === undefined ? {} : { authority: right.value }) })
}

/** The one company that the viewer may apply for, the one that is named, or the viewer as sole trader 个体. */
async function byCompany(
  deps: FindApplicantDeps,
  viewer: HolderViewer,
  creditCode: string | undefined,
): Promise<Result<Applicant, FindApplicantFailure>> {
  if (creditCode !== undefined && (await mayApplyFor(deps, viewer, new Sensitive(creditCode))))
    return succeed(companyParty(new Sensitive(creditCode)))
  const represented = await deps.findRepresentedCompanies(viewer)
  if (!represented.ok) return represented
  const appointments = await deps.rights.appointmentsOf(viewer.person, civilDay(deps.now()))
  const acting = appointments.filter((one) => one.scope.includes('apply'))
  const companies = new Map(represented.value.map((one) => [one.creditCode.reveal(), one.name.reveal()]))
  for (const { companyCode } of acting)
    if (!companies.has(companyCode.reveal())) companies.set(companyCode.reveal(), '')
  if (creditCode !== undefined) {
    const name = companies.get(creditCode)
    return name === undefined ? fail('not-allowed') : succeed(companyParty(new Sensitive(creditCode), name))
  }
  const [first, ...others] = companies
  if (others.length > 0) return fail(refusedFields([{ path: 'creditCode', rule: 'required' }]))
  if (first !== undefined) return succeed(companyParty(new Sensitive(first[0]), first[1]))
  // Appointed, and not to apply: whoever is nobody's agent trades alone.
  return appointments.length > 0 ? fail('not-allowed') : succeed({ party: selfOf(viewer) })
}

/** Makes the question. */
export function createFindApplicant(deps: FindApplicantDeps): FindApplicant {
  return async (viewer, kind, { certificateId, creditCode }) => {
    if (kind.needsCertificate || certificateId !== undefined) {
      return certificateId === undefined
        ? fail(refusedFields([{ path: 'certificateId', rule: 'required' }]))
        : byCertificate(deps, viewer, kind, certificateId)
    }
    if (kind.applicant === 'self') return succeed({ party: selfOf(viewer) })
    return byCompany(deps, viewer, creditCode)
  }
}
