import type { LookupRequest } from 'shared-types/contracts/lookups.ts'
import { weighReasons } from 'shared-types/presentation-code/weigh-reasons.ts'
import type { Reason } from 'shared-types/vocabulary/reasons.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { auditedReleases } from '../certificates/audited-release.ts'
import type { Certificate } from '../certificates/certificate.ts'
import { civilDay } from '../certificates/civil-day.ts'
import { fieldsFor } from '../certificates/fields-for.ts'
import type { LookupQuestion } from '../certificates/lookup-question.ts'
import type { SearchCertificates } from '../certificates/search-certificates.ts'
import type { AuditEntry, AuditedLookup } from '../evidence/audit-entry.ts'
import type { EvidenceLog, SubjectReferences } from '../evidence/evidence-log.ts'
import { askerOf } from '../identity/audit-asker.ts'
import type { Inspector, SignedInViewer } from '../identity/viewer.ts'
import type { Policy } from '../release/compile-policy.ts'
import { identityContentOf } from '../release/identity-number-shape.ts'
import { release } from '../release/release.ts'
import type { Released, ReleasedRecord } from '../release/released.ts'
import { competenceOf } from './competence.ts'
import type { LookupPatterns } from './lookup-patterns.ts'
import { postTypeOf } from './lookup-posts.ts'
import { lookupQuestionOf, subjectOf } from './lookup-question-of.ts'
import { matchReleased } from './match-released.ts'
import { stateReasons } from './state-reasons.ts'
import type { VerificationAnswer } from './verify-presented-code.ts'

/** What looking up needs; `hashOf` is a keyed hash for references and subjects. */
export interface LookUpDeps {
  readonly searchCertificates: SearchCertificates
  readonly patterns: LookupPatterns
  readonly hashOf: (context: 'lookups.reference' | 'lookups.subject', value: string) => string
  readonly activePolicy: () => Policy
  readonly evidence: EvidenceLog
  readonly subjects: SubjectReferences
  readonly now: () => number
  readonly newId: () => string
}

/**
 * Why nothing was looked up. `reference-does-not-fit`: a case number for the roadside, or a task number for a case;
 * `personal-number`: the number is or holds an identity number.
 */
export type LookUpFailure = 'reference-does-not-fit' | 'personal-number' | 'evidence-unavailable'

type OfficerViewer = SignedInViewer & { readonly inspector: Inspector }

/**
 * 无码查询: what ministry and provinces say of a vehicle, a certificate or a practitioner. Nothing found, withheld and out of
 * competence are one outcome, `not-found`; the entry is durable before the answer.
 */
export type LookUp = (
  viewer: OfficerViewer,
  request: LookupRequest,
  requestId: string,
) => Promise<Result<VerificationAnswer, LookUpFailure>>

interface Pair {
  readonly certificate: Certificate
  readonly released: Released<ReleasedRecord>
}

interface Findings {
  readonly pairs: readonly Pair[]
  readonly reasons: readonly Reason[]
}

const MOST_CERTIFICATES = 4
const NOT_FOUND: Findings = { pairs: [], reasons: ['not-found'] }

/** Makes the use case. Nothing that it reads is remembered. */
export function createLookUp(deps: LookUpDeps): LookUp {
  return async (viewer, request, requestId) => {
    const fault = faultOf(request)
    if (fault !== undefined) {
      const entry = entryOf(deps, viewer, request, requestId)
      const recorded = await deps.evidence.record({ ...entry, outcome: 'refused', reasons: ['request-invalid'] })
      return recorded.ok ? fail(fault) : recorded
    }
    const question = lookupQuestionOf(request)
    const lookup = auditedLookup(deps, viewer, request, question)
    const findings = question === undefined ? NOT_FOUND : await find(deps, viewer, request, question)
    return answer(deps, { entry: entryOf(deps, viewer, request, requestId), lookup, findings })
  }
}

function faultOf({ purpose, reference }: LookupRequest): Exclude<LookUpFailure, 'evidence-unavailable'> | undefined {
  if ((purpose === 'lookup-case') !== (reference.kind === 'case')) return 'reference-does-not-fit'
  return identityContentOf(reference.number, undefined) === 'none' ? undefined : 'personal-number'
}

async function find(
  deps: LookUpDeps,
  viewer: OfficerViewer,
  request: LookupRequest,
  question: LookupQuestion,
): Promise<Findings> {
  if (competenceOf(viewer, request.place?.division).outsideArea) return NOT_FOUND
  const terms = { audience: 'inspector', purpose: request.purpose } as const
  const fields = fieldsFor(deps.activePolicy(), terms)
  const { certificates, isCut } = await deps.searchCertificates(question, fields, viewer.inspector.area.slice(0, 2))
  const today = civilDay(deps.now())
  const pairs = certificates.flatMap((certificate): readonly Pair[] => {
    const released = release(deps.activePolicy(), certificate, { ...terms, today })
    return Object.keys(released.treatments).length === 0 ? [] : [{ certificate, released }]
  })
  if (pairs.length === 0) return isCut ? { pairs, reasons: ['upstream-unreachable'] } : NOT_FOUND
  const shown = pairs.slice(0, MOST_CERTIFICATES)
  const reasons = shown.flatMap(({ certificate }) =>
    stateReasons({ outcome: 'confirmed', certificate }, deps.now(), today),
  )
  return { pairs: shown, reasons: [...new Set(reasons)] }
}

function auditedLookup(
  deps: LookUpDeps,
  { accountId, inspector }: OfficerViewer,
  { by, reference }: LookupRequest,
  question: LookupQuestion | undefined,
): AuditedLookup {
  const referenceHash = deps.hashOf('lookups.reference', `${reference.kind}|${reference.number}`)
  const noted = {
    by,
    at: deps.now(),
    subjectHash: deps.hashOf('lookups.subject', question === undefined ? 'unreadable' : subjectOf(question)),
    referenceHash,
    ...(reference.kind === 'task' ? { taskNumber: reference.number } : {}),
    post: postTypeOf(inspector),
  }
  return { by, referenceKind: reference.kind, referenceHash, patterns: deps.patterns.note(accountId, noted) }
}

function entryOf(deps: LookUpDeps, viewer: OfficerViewer, { purpose }: LookupRequest, requestId: string) {
  return {
    entryId: deps.newId(),
    at: deps.now(),
    event: 'certificate-looked-up',
    asker: askerOf(viewer),
    audience: 'inspector',
    purpose,
    policyVersion: deps.activePolicy().version,
    requestId,
  } as const satisfies Partial<AuditEntry>
}

async function answer(
  deps: LookUpDeps,
  given: {
    readonly entry: ReturnType<typeof entryOf>
    readonly lookup: AuditedLookup
    readonly findings: Findings
  },
): Promise<Result<VerificationAnswer, 'evidence-unavailable'>> {
  const { entry, lookup, findings } = given
  const { pairs, reasons } = findings
  const releases = await auditedReleases(pairs, deps.subjects)
  if (!releases.ok) return releases
  const outcome = pairs.length === 0 ? 'refused' : 'released'
  const recorded = await deps.evidence.record({ ...entry, outcome, lookup, releases: releases.value, reasons })
  if (!recorded.ok) return recorded
  return succeed({
    ...weighReasons(reasons, { trustListStale: false, confirmedOnline: true }),
    reasons,
    certificates: pairs.map(({ released }) => released),
    // Without a code nobody showed anything, so there is no right to show it either.
    ...(pairs.length === 0
      ? {}
      : { match: matchReleased(pairs.map(({ released }) => ({ released, shownByRight: false }))) }),
    asOf: pairs.length === 0 ? entry.at : Math.min(...pairs.map(({ certificate }) => certificate.asOf)),
    stale: pairs.some(({ certificate }) => certificate.stale),
    receiptId: entry.entryId,
  })
}
