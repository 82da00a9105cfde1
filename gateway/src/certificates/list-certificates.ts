import type { CertificateList, OwnCertificate, Source } from 'shared-types/contracts/certificates.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { EvidenceLog, SubjectReferences } from '../evidence/evidence-log.ts'
import type { BoundPerson, SignedInViewer } from '../identity/viewer.ts'
import { fieldsReleased, type Policy } from '../release/compile-policy.ts'
import { release } from '../release/release.ts'
import { auditedReleases, type ReleasedPair } from './audited-release.ts'
import type { CertificateIdOf, CertificateReferences } from './certificate-reference.ts'
import { civilDay } from './civil-day.ts'
import { gatherCertificates, type GatheredCertificate, type ViewerRights } from './gather-certificates.ts'
import type { LastKnown } from './last-known.ts'
import type { ApplyMinistryStates } from './ministry-states.ts'
import type { ProvinceDirectory, ProvinceSource } from './province-source.ts'
import { LIST_FIELDS, releaseTerms } from './release-terms.ts'
import type { StandingRights } from './standing-rights.ts'

/** What listing needs: provinces, rights, references, the policy in force and the audit log. */
export interface ListCertificatesDeps {
  readonly provinces: ProvinceDirectory
  readonly rights: StandingRights
  readonly references: CertificateReferences
  readonly certificateIdOf: CertificateIdOf
  readonly applyMinistryStates: ApplyMinistryStates
  readonly lastKnown: LastKnown<readonly GatheredCertificate[]>
  readonly activePolicy: () => Policy
  readonly evidence: EvidenceLog
  readonly subjects: SubjectReferences
  readonly now: () => number
  readonly newId: () => string
}

interface ProvinceOutcome {
  readonly source: Source
  readonly gathered: readonly GatheredCertificate[]
  readonly fresh: boolean
}

interface ListedCertificate extends ReleasedPair {
  readonly own: OwnCertificate
}

/** 证照清单: everything in the viewer's own list, province by province; one that fails never hides the others. */
export type ListCertificates = (
  viewer: SignedInViewer,
  requestId: string,
) => Promise<Result<CertificateList, 'evidence-unavailable'>>

/** Makes the use case. Nobody bound: an empty list. */
export function createListCertificates(deps: ListCertificatesDeps): ListCertificates {
  return async (viewer, requestId) => {
    const { person } = viewer
    if (!person) return succeed({ certificates: [], sources: [] })
    const rights = await viewerRights(deps, person)
    const outcomes = await Promise.all(
      deps.provinces.enabled().map((source) => askProvince(deps, source, person, rights)),
    )
    const listed = outcomes.flatMap((outcome) => outcome.gathered.map((one) => toListed(deps, person, one)))
    const recorded = await recordListing(deps, viewer, listed, requestId)
    if (!recorded.ok) return recorded
    await rememberReferences(deps, person, outcomes)
    return succeed({
      certificates: listed.map((one) => one.own),
      sources: outcomes.map((outcome) => outcome.source),
    })
  }
}

async function viewerRights(deps: ListCertificatesDeps, person: BoundPerson): Promise<ViewerRights> {
  const day = civilDay(deps.now())
  const [authorisations, appointments] = await Promise.all([
    deps.rights.authorisationsOf(person, day),
    deps.rights.appointmentsOf(person, day),
  ])
  return { authorisations, appointments }
}

async function askProvince(
  deps: ListCertificatesDeps,
  source: ProvinceSource,
  person: BoundPerson,
  rights: ViewerRights,
): Promise<ProvinceOutcome> {
  const wanted = new Set(fieldsReleased(deps.activePolicy(), ['show-own', 'manage-fleet']))
  const fields = LIST_FIELDS.filter((field) => wanted.has(field))
  const answer = await gatherCertificates(source, person, rights, fields)
  const key = `${person.personRef}|${source.province}`
  if (answer.ok) {
    const gathered = await withMinistryStates(deps, answer.value)
    deps.lastKnown.remember(key, gathered)
    return outcomeOf(source, 'ok', gathered, oldestState(gathered) ?? deps.now())
  }
  const known = deps.lastKnown.recall(key)
  if (!known) return outcomeOf(source, 'unavailable', [], deps.now())
  const stillMine = known.filter((one) => rightStillStands(one, rights))
  const stale = stillMine.map((one) => ({ ...one, certificate: { ...one.certificate, stale: true } }))
  return outcomeOf(source, 'stale', stale, oldestState(known) ?? deps.now())
}

async function withMinistryStates(
  deps: ListCertificatesDeps,
  gathered: readonly GatheredCertificate[],
): Promise<readonly GatheredCertificate[]> {
  const certificates = await deps.applyMinistryStates(gathered.map((one) => one.certificate))
  return gathered.map((one, index) => ({ ...one, certificate: certificates[index] ?? one.certificate }))
}

/** A remembered certificate is shown again only while the right that somebody else gave still runs. */
function rightStillStands(one: GatheredCertificate, rights: ViewerRights): boolean {
  if (one.relation === 'authorised')
    return rights.authorisations.some((right) => right.delegationId === one.authorisation?.delegationId)
  if (one.relation === 'agent')
    return rights.appointments.some((right) => right.companyCode.reveal() === one.companyCode?.reveal())
  return true
}

function outcomeOf(
  source: ProvinceSource,
  state: Source['state'],
  gathered: readonly GatheredCertificate[],
  asOf: number,
): ProvinceOutcome {
  return {
    source: { province: source.province, state, asOf: new Date(asOf).toISOString() },
    gathered,
    fresh: state === 'ok',
  }
}

function oldestState(gathered: readonly GatheredCertificate[]): number | undefined {
  return gathered.length === 0 ? undefined : Math.min(...gathered.map((one) => one.certificate.asOf))
}

function toListed(deps: ListCertificatesDeps, person: BoundPerson, one: GatheredCertificate): ListedCertificate {
  const released = release(deps.activePolicy(), one.certificate, {
    ...releaseTerms(one.relation),
    today: civilDay(deps.now()),
  })
  const own: OwnCertificate = {
    certificateId: deps.certificateIdOf(person.personRef, one.certificate.identifier),
    relation: one.relation,
    ...released,
    ...(one.authorisation ? { authorisedUntil: one.authorisation.to } : {}),
  }
  return { certificate: one.certificate, released, own }
}

async function recordListing(
  deps: ListCertificatesDeps,
  viewer: SignedInViewer,
  listed: readonly ListedCertificate[],
  requestId: string,
): Promise<Result<void, 'evidence-unavailable'>> {
  const releases = await auditedReleases(listed, deps.subjects)
  if (!releases.ok) return fail('evidence-unavailable')
  return deps.evidence.record({
    entryId: deps.newId(),
    at: deps.now(),
    event: 'certificates-listed',
    outcome: 'released',
    asker: { kind: 'account', accountId: viewer.accountId },
    policyVersion: deps.activePolicy().version,
    releases: releases.value,
    requestId,
  })
}

async function rememberReferences(
  deps: ListCertificatesDeps,
  person: BoundPerson,
  outcomes: readonly ProvinceOutcome[],
): Promise<void> {
  for (const { source, gathered, fresh } of outcomes) {
    const province = deps.provinces.find(source.province)?.province
    if (!fresh || province === undefined) continue
    const references = gathered.map((one) => ({
      certificateId: deps.certificateIdOf(person.personRef, one.certificate.identifier),
      identifier: one.certificate.identifier,
      province,
      kind: one.certificate.kind,
      relation: one.relation,
      ...(one.companyCode ? { companyCode: one.companyCode } : {}),
      ...(one.authorisation
        ? { delegationId: one.authorisation.delegationId, authorisedUntil: one.authorisation.to }
        : {}),
    }))
    await deps.references.replace(person.personRef, province, references)
  }
}
