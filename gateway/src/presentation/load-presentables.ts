import type { AttestationView } from 'shared-types/presentation-code/attestation.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { Certificate } from '../certificates/certificate.ts'
import type { CertificateReference } from '../certificates/certificate-reference.ts'
import { civilDay, endOfCivilDay } from '../certificates/civil-day.ts'
import type { Confirmation, ConfirmCertificates } from '../certificates/confirm-certificates.ts'
import { appointmentFor, isStillEntitled, type EntitlementDeps } from '../certificates/entitlement.ts'
import type { BoundPerson } from '../identity/viewer.ts'
import { fieldsReleased, type Policy } from '../release/compile-policy.ts'
import { release } from '../release/release.ts'
import type { EntrySource } from './build-attested.ts'
import type { RunningCodeEntry } from './running-code.ts'

/** A certificate that may be put into a code: confirmed VALID, the right stands, with everything that ends it. */
export interface Presentable {
  readonly certificate: Certificate
  readonly source: EntrySource
  readonly entry: RunningCodeEntry
  /** Instants in milliseconds after which no code may run. */
  readonly ends: readonly number[]
}

/** What loading needs. */
export interface PresentableDeps extends EntitlementDeps {
  readonly confirmCertificates: ConfirmCertificates
  readonly activePolicy: () => Policy
  readonly now: () => number
}

/** Why certificates cannot be presented. */
export type NotPresentable = 'not-found' | 'certificate-not-presentable' | 'upstream-unavailable'

const AT_MOST_OF_A_KIND = 2

/** Confirms every certificate with its upstreams and sorts them by kind, as they stand in a code. */
export async function loadPresentables(
  deps: PresentableDeps,
  person: BoundPerson,
  references: readonly CertificateReference[],
  view: AttestationView,
): Promise<Result<readonly Presentable[], NotPresentable>> {
  if (hasTooManyOfAKind(references)) return fail('certificate-not-presentable')
  const sorted = references.toSorted((one, other) => one.kind - other.kind)
  const purpose = view === 0 ? 'present-public' : 'present-inspection'
  const confirmations = await deps.confirmCertificates(sorted, fieldsReleased(deps.activePolicy(), [purpose]))
  const presentables: Presentable[] = []
  for (const [index, reference] of sorted.entries()) {
    const confirmation = confirmations[index] ?? { outcome: 'unreachable' }
    const presentable = await toPresentable(deps, person, reference, confirmation, view)
    if (!presentable.ok) return presentable
    presentables.push(presentable.value)
  }
  return succeed(presentables)
}

function hasTooManyOfAKind(references: readonly CertificateReference[]): boolean {
  const counts = Map.groupBy(references, (reference) => reference.kind)
  return [...counts.values()].some((ofAKind) => ofAKind.length > AT_MOST_OF_A_KIND)
}

async function toPresentable(
  deps: PresentableDeps,
  person: BoundPerson,
  reference: CertificateReference,
  confirmation: Confirmation,
  view: AttestationView,
): Promise<Result<Presentable, NotPresentable>> {
  if (confirmation.outcome === 'unreachable') return fail('upstream-unavailable')
  if (confirmation.outcome === 'absent') return fail('not-found')
  const { certificate } = confirmation
  const today = civilDay(deps.now())
  const entitled = await isStillEntitled(deps, person, reference, certificate, today)
  if (!entitled.ok) return fail('upstream-unavailable')
  if (!entitled.value) return fail('not-found')
  const isOver = certificate.lastValidDay !== undefined && certificate.lastValidDay < today
  if (certificate.status !== 'VALID' || isOver || certificate.kind !== reference.kind)
    return fail('certificate-not-presentable')
  const appointment =
    reference.relation === 'agent' ? await appointmentFor(deps.rights, person, certificate, today) : undefined
  const made = presentable(deps, reference, certificate, view, today)
  return succeed(appointment === undefined ? made : { ...made, entry: { ...made.entry, agentId: appointment.agentId } })
}

function presentable(
  deps: PresentableDeps,
  reference: CertificateReference,
  certificate: Certificate,
  view: AttestationView,
  today: string,
): Presentable {
  const terms = view === 0 ? (['public', 'present-public'] as const) : (['inspector', 'present-inspection'] as const)
  const released = release(deps.activePolicy(), certificate, { audience: terms[0], purpose: terms[1], today })
  const lastDays = [certificate.lastValidDay, reference.authorisedUntil].filter((day) => day !== undefined)
  const { authorisedUntil, delegationId } = reference
  return {
    certificate,
    source: {
      kind: certificate.kind,
      released,
      relation: reference.relation,
      ...(authorisedUntil === undefined ? {} : { authorisedUntil }),
    },
    entry: {
      identifier: reference.identifier,
      province: reference.province,
      kind: certificate.kind,
      relation: reference.relation,
      ...(delegationId === undefined ? {} : { delegationId }),
    },
    ends: lastDays.map(endOfCivilDay),
  }
}
