import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { BoundPerson, SignedInViewer } from '../identity/viewer.ts'
import type { Policy } from '../release/compile-policy.ts'
import { fieldsReleased } from '../release/compile-policy.ts'
import type { Sensitive } from '../release/sensitive.ts'
import type { Certificate } from './certificate.ts'
import type { CertificateReference, CertificateReferences } from './certificate-reference.ts'
import { civilDay } from './civil-day.ts'
import { isStillEntitled, type EntitlementDeps } from './entitlement.ts'

/** A vehicle's certificate that the viewer may let a driver show. */
export interface AuthorisableCertificate {
  readonly certificate: Certificate
  readonly identifier: Sensitive<string>
  readonly province: ProvinceCode
  readonly kind: CertificateKind
  /** Holder code of the company or the sole trader. */
  readonly companyCode: Sensitive<string>
  readonly lastValidDay?: string
}

/** What finding needs. */
export interface FindAuthorisableDeps extends EntitlementDeps {
  readonly references: CertificateReferences
  readonly activePolicy: () => Policy
  readonly now: () => number
}

/** `not-found` covers another's certificate and one that the viewer only may show; `not-allowed` an agent without scope. */
export type FindAuthorisableFailure = 'not-found' | 'not-allowed' | 'upstream-unavailable'

/** Finds a certificate of the viewer's own list that the viewer may authorise drivers for 授权亮证. */
export type FindAuthorisable = (
  viewer: SignedInViewer,
  certificateId: string,
) => Promise<Result<AuthorisableCertificate, FindAuthorisableFailure>>

/** Makes the question; the holder's right is checked against the province now. */
export function createFindAuthorisable(deps: FindAuthorisableDeps): FindAuthorisable {
  return async (viewer, certificateId) => {
    const { person } = viewer
    if (!person) return fail('not-found')
    const reference = await deps.references.find(person.personRef, certificateId)
    if (!reference || reference.relation === 'authorised') return fail('not-found')
    if (reference.relation === 'agent' && !(await mayAuthorise(deps, person, reference))) return fail('not-allowed')
    const source = deps.provinces.find(reference.province)
    if (!source) return fail('upstream-unavailable')
    const found = await source.findByIdentifier(
      reference.identifier,
      fieldsReleased(deps.activePolicy(), ['manage-fleet'], ['company']),
    )
    if (!found.ok) return fail('upstream-unavailable')
    if (!found.value) return fail('not-found')
    const entitled = await isStillEntitled(deps, person, reference, found.value, civilDay(deps.now()))
    if (!entitled.ok) return fail('upstream-unavailable')
    return entitled.value ? succeed(authorisable(found.value, reference)) : fail('not-found')
  }
}

async function mayAuthorise(
  deps: FindAuthorisableDeps,
  person: BoundPerson,
  reference: CertificateReference,
): Promise<boolean> {
  const appointments = await deps.rights.appointmentsOf(person, civilDay(deps.now()))
  return appointments.some(
    (one) => one.scope.includes('authorise') && one.companyCode.reveal() === reference.companyCode?.reveal(),
  )
}

function authorisable(certificate: Certificate, reference: CertificateReference): AuthorisableCertificate {
  return {
    certificate,
    identifier: reference.identifier,
    province: reference.province,
    kind: certificate.kind,
    companyCode: certificate.holderCode,
    ...(certificate.lastValidDay === undefined ? {} : { lastValidDay: certificate.lastValidDay }),
  }
}
