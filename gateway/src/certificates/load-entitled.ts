import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { BoundPerson } from '../identity/viewer.ts'
import type { Policy } from '../release/compile-policy.ts'
import type { Certificate } from './certificate.ts'
import type { CertificateReference } from './certificate-reference.ts'
import { civilDay } from './civil-day.ts'
import { isStillEntitled, type EntitlementDeps } from './entitlement.ts'
import { fieldsFor } from './fields-for.ts'
import type { ApplyMinistryStates } from './ministry-states.ts'
import type { ReleaseTerms } from './release-terms.ts'

/** What loading needs. */
export interface LoadEntitledDeps extends EntitlementDeps {
  readonly applyMinistryStates: ApplyMinistryStates
  readonly activePolicy: () => Policy
  readonly now: () => number
}

/**
 * One certificate of a person's own list, confirmed by its province now, under the stricter of both states. Only fields
 * that the terms release are asked for. `not-found` also when the right by which it stood in the list has ended.
 */
export async function loadEntitled(
  deps: LoadEntitledDeps,
  person: BoundPerson,
  reference: CertificateReference,
  terms: ReleaseTerms,
): Promise<Result<Certificate, 'not-found' | 'upstream-unavailable'>> {
  const source = deps.provinces.find(reference.province)
  if (!source) return fail('upstream-unavailable')
  const found = await source.findByIdentifier(reference.identifier, fieldsFor(deps.activePolicy(), terms))
  if (!found.ok) return fail('upstream-unavailable')
  if (!found.value) return fail('not-found')
  const entitled = await isStillEntitled(deps, person, reference, found.value, civilDay(deps.now()))
  if (!entitled.ok) return fail('upstream-unavailable')
  if (!entitled.value) return fail('not-found')
  const [certificate] = await deps.applyMinistryStates([found.value])
  return succeed(certificate ?? found.value)
}
