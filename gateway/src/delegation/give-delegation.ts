import type { DelegationRequest } from 'shared-types/contracts/delegations.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { civilDay } from '../certificates/civil-day.ts'
import type { AuthorisableCertificate, FindAuthorisable } from '../certificates/find-authorisable.ts'
import type { EvidenceLog, SubjectReferences } from '../evidence/evidence-log.ts'
import { askerOf } from '../identity/audit-asker.ts'
import { claimOf } from '../identity/claim.ts'
import type { BoundPerson, SignedInViewer } from '../identity/viewer.ts'
import type { FieldValue } from '../release/policy-record.ts'
import { Sensitive } from '../release/sensitive.ts'
import type { DelegatedCertificate, Delegations } from './delegation.ts'
import { brokenDelegationPeriod } from './period.ts'
import { refusedField, type RequestRefusal } from './request-refusal.ts'

/** What giving needs; `now` in milliseconds. */
export interface GiveDelegationDeps {
  readonly findAuthorisable: FindAuthorisable
  readonly delegations: Delegations
  readonly subjects: SubjectReferences
  readonly evidence: EvidenceLog
  readonly now: () => number
  readonly newId: () => string
}

/** `not-found` a certificate that is not the viewer's to authorise for; `not-allowed` an agent without that scope. */
export type GiveDelegationFailure =
  'not-found' | 'not-allowed' | 'upstream-unavailable' | 'evidence-unavailable' | RequestRefusal

/** 授权亮证: offers a driver to show a vehicle's certificate; the same outcome whether or not such a person is bound. */
export type GiveDelegation = (
  viewer: SignedInViewer & { readonly person: BoundPerson },
  request: DelegationRequest,
  requestId: string,
) => Promise<Result<{ readonly delegationId: string }, GiveDelegationFailure>>

function textOf(value: Sensitive<FieldValue> | undefined): Sensitive<string> | undefined {
  const text = value?.reveal()
  return typeof text === 'string' ? new Sensitive(text) : undefined
}

function keptOf(found: AuthorisableCertificate, subjectRef: string): DelegatedCertificate {
  const { certificate, identifier, province, kind, companyCode } = found
  const plateNumber = textOf(certificate.values.plateNumber)
  // The holder of a vehicle's certificate is the company; not every province repeats its name.
  const companyName = textOf(certificate.values.companyName) ?? textOf(certificate.values.holderName)
  return {
    identifier,
    province,
    kind,
    companyCode,
    holderCodeType: certificate.holderCodeType,
    subjectRef,
    ...(plateNumber === undefined ? {} : { plateNumber }),
    ...(companyName === undefined ? {} : { companyName }),
  }
}

/** Makes the use case. */
export function createGiveDelegation(deps: GiveDelegationDeps): GiveDelegation {
  return async (viewer, { certificateId, driver, from, to }, requestId) => {
    const at = deps.now()
    const broken = brokenDelegationPeriod(from, to, civilDay(at))
    if (broken !== undefined) return fail(refusedField(broken.path, broken.rule))
    const entry = { entryId: deps.newId(), at, event: 'delegation-offered', asker: askerOf(viewer), requestId } as const
    const found = await deps.findAuthorisable(viewer, certificateId)
    if (!found.ok) {
      const recorded = await deps.evidence.record({ ...entry, outcome: 'refused', reasons: [found.failure] })
      return recorded.ok ? found : recorded
    }
    const { certificate, kind } = found.value
    if (kind !== 5 && kind !== 6) return fail(refusedField('certificateId', 'vehicle-kind'))
    const reference = await deps.subjects.referenceOf(certificate.holderCodeType, found.value.companyCode.reveal())
    if (!reference.ok) return reference
    const recorded = await deps.evidence.record({ ...entry, outcome: 'done' })
    if (!recorded.ok) return recorded
    const delegationId = deps.newId()
    const giverRef = viewer.person.personRef
    const kept = keptOf(found.value, reference.value)
    await deps.delegations.give({ delegationId, giverRef, driver: claimOf(driver), certificate: kept, from, to, at })
    return succeed({ delegationId })
  }
}
