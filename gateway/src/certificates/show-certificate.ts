import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { ErrorCode } from 'shared-types/vocabulary/error-codes.ts'
import type { Relation } from 'shared-types/vocabulary/people.ts'
import type { AuditEvent } from '../evidence/audit-entry.ts'
import type { EvidenceLog, SubjectReferences } from '../evidence/evidence-log.ts'
import type { SignedInViewer } from '../identity/viewer.ts'
import { release } from '../release/release.ts'
import { auditedReleases, type ReleasedPair } from './audited-release.ts'
import type { CertificateReference, CertificateReferences } from './certificate-reference.ts'
import { civilDay } from './civil-day.ts'
import { loadEntitled, type LoadEntitledDeps } from './load-entitled.ts'
import { releaseTerms, type ReleaseTerms } from './release-terms.ts'

/** What showing one certificate needs. */
export interface ShowCertificateDeps extends LoadEntitledDeps {
  readonly references: CertificateReferences
  readonly evidence: EvidenceLog
  readonly subjects: SubjectReferences
  readonly newId: () => string
  /** As what it is shown; a look at an own certificate unless it is said. */
  readonly showing?: Showing
}

/** 出示方式: under which terms a certificate is shown, and as which event that is remembered. */
export interface Showing {
  readonly termsOf: (relation: Relation) => ReleaseTerms
  readonly event: Extract<AuditEvent, 'certificate-shown' | 'application-form-shown'>
}

const JUST_SHOWN: Showing = { termsOf: releaseTerms, event: 'certificate-shown' }

/** `not-found` also stands for another's certificate and for a right that has ended: one answer, one path. */
export type ShowCertificateFailure = 'not-found' | 'upstream-unavailable' | 'evidence-unavailable'

/** 证照详情: the fields of one certificate of the viewer's own list, confirmed by its province now. */
export type ShowCertificate = (
  viewer: SignedInViewer,
  certificateId: string,
  requestId: string,
) => Promise<Result<OwnCertificate, ShowCertificateFailure>>

/** Makes the use case. A certificate that is not in the viewer's list costs no upstream call. */
export function createShowCertificate(deps: ShowCertificateDeps): ShowCertificate {
  return async (viewer, certificateId, requestId) => {
    const refuse = (failure: ShowCertificateFailure) => recordRefusal(deps, viewer, failure, requestId)
    const { person } = viewer
    if (!person) return refuse('not-found')
    const reference = await deps.references.find(person.personRef, certificateId)
    if (!reference) return refuse('not-found')
    const terms = termsOf(deps, reference)
    const loaded = await loadEntitled(deps, person, reference, terms)
    if (!loaded.ok) return refuse(loaded.failure)
    const released = release(deps.activePolicy(), loaded.value, { ...terms, today: civilDay(deps.now()) })
    const recorded = await recordRelease(deps, viewer, { certificate: loaded.value, released }, reference, requestId)
    if (!recorded.ok) return recorded
    return succeed({
      certificateId,
      relation: reference.relation,
      ...released,
      ...(reference.authorisedUntil === undefined ? {} : { authorisedUntil: reference.authorisedUntil }),
    })
  }
}

function termsOf({ showing = JUST_SHOWN }: ShowCertificateDeps, { relation }: CertificateReference): ReleaseTerms {
  return showing.termsOf(relation)
}

async function recordRelease(
  deps: ShowCertificateDeps,
  viewer: SignedInViewer,
  pair: ReleasedPair,
  reference: CertificateReference,
  requestId: string,
): Promise<Result<void, 'evidence-unavailable'>> {
  const releases = await auditedReleases([pair], deps.subjects)
  if (!releases.ok) return releases
  return deps.evidence.record({
    entryId: deps.newId(),
    at: deps.now(),
    event: (deps.showing ?? JUST_SHOWN).event,
    outcome: 'released',
    asker: { kind: 'account', accountId: viewer.accountId },
    ...termsOf(deps, reference),
    policyVersion: deps.activePolicy().version,
    releases: releases.value,
    requestId,
  })
}

async function recordRefusal(
  deps: ShowCertificateDeps,
  viewer: SignedInViewer,
  failure: ShowCertificateFailure & ErrorCode,
  requestId: string,
): Promise<Result<never, ShowCertificateFailure>> {
  const recorded = await deps.evidence.record({
    entryId: deps.newId(),
    at: deps.now(),
    event: (deps.showing ?? JUST_SHOWN).event,
    outcome: 'refused',
    asker: { kind: 'account', accountId: viewer.accountId },
    reasons: [failure],
    requestId,
  })
  return recorded.ok ? fail(failure) : recorded
}
