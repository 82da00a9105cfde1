import type { CaseDocumentRequest } from 'shared-types/contracts/case-documents.ts'
import type { Sm3, VerifySm2 } from 'shared-types/presentation-code/cryptography-callbacks.ts'
import type { VerifiedWithdrawals } from 'shared-types/presentation-code/verification-input.ts'
import type { TrustList } from 'shared-types/trust/trust-list.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { auditedReleases, type ReleasedPair } from '../certificates/audited-release.ts'
import { civilDay } from '../certificates/civil-day.ts'
import type { ConfirmCertificates, Confirmation } from '../certificates/confirm-certificates.ts'
import type { EvidenceLog, SubjectReferences } from '../evidence/evidence-log.ts'
import { askerOf } from '../identity/audit-asker.ts'
import type { ActiveInspector, Colleagues } from '../identity/colleagues.ts'
import { normaliseName } from '../identity/person-name.ts'
import type { Inspector, SignedInViewer } from '../identity/viewer.ts'
import type { RunningCodes } from '../presentation/running-code.ts'
import { fieldsReleased, type Policy } from '../release/compile-policy.ts'
import { identityContentOf } from '../release/identity-number-shape.ts'
import { release } from '../release/release.ts'
import type { Released, ReleasedRecord } from '../release/released.ts'
import { readCaseCode } from './case-code.ts'
import { competenceOf } from './competence.ts'

/** What taking a case document needs. */
export interface TakeCaseDocumentDeps {
  readonly trustList: () => Promise<TrustList | undefined>
  /** Void orders in force 作废令. */
  readonly voidOrders: () => Promise<VerifiedWithdrawals>
  readonly sm3: Sm3
  readonly verifySm2: VerifySm2
  readonly runningCodes: Pick<RunningCodes, 'find'>
  readonly confirmCertificates: ConfirmCertificates
  readonly colleagues: Colleagues
  readonly activePolicy: () => Policy
  readonly evidence: EvidenceLog
  readonly subjects: SubjectReferences
  readonly now: () => number
  readonly newId: () => string
}

/**
 * Why nothing is shown. `not-found`: the code is none of ours or too old, its certificates are not there, or the place is
 * outside the officer's area, never which; `identity-not-confirmed`: any fact about the second officer, never which;
 * `request-invalid`: the case number is or holds an identity number.
 */
export type CaseDocumentFailure =
  'not-found' | 'identity-not-confirmed' | 'upstream-unavailable' | 'evidence-unavailable' | 'request-invalid'

/** 取证内容 before it is written; instants in milliseconds. */
export interface TakenCaseDocument {
  readonly certificates: readonly Released<ReleasedRecord>[]
  readonly officer: Inspector
  readonly secondBadgeNumber: string
  readonly at: number
  readonly asOf: number
  readonly stale: boolean
  readonly receiptId: string
}

type Taken = Result<TakenCaseDocument, CaseDocumentFailure>
type OfficerViewer = SignedInViewer & { readonly inspector: Inspector }
type Pair = ReleasedPair & { readonly released: Released<ReleasedRecord> }

/** 办案取证: whole records of the certificates behind a code, for two named officers and a case; recorded before shown. */
export type TakeCaseDocument = (
  viewer: OfficerViewer,
  request: CaseDocumentRequest,
  requestId: string,
) => Promise<Taken>

/** Makes the use case. Nothing it reads is remembered: the upstreams are asked each time. */
export function createTakeCaseDocument(deps: TakeCaseDocumentDeps): TakeCaseDocument {
  return async (viewer, request, requestId) => {
    const found = await find(deps, viewer, request)
    if (found.ok) return show(deps, viewer, { request, requestId, pairs: found.value })
    // A case number with somebody's number in it stands in no entry.
    const about = found.failure === 'request-invalid' ? {} : { caseFacts: caseFactsOf(request) }
    const recorded = await deps.evidence.record({
      ...entryOf(deps, viewer, requestId),
      outcome: 'refused',
      ...about,
      reasons: [found.failure],
    })
    return recorded.ok ? found : recorded
  }
}

async function find(
  deps: TakeCaseDocumentDeps,
  viewer: OfficerViewer,
  request: CaseDocumentRequest,
): Promise<Result<readonly Pair[], Exclude<CaseDocumentFailure, 'evidence-unavailable'>>> {
  if (identityContentOf(request.reference.number, undefined) !== 'none') return fail('request-invalid')
  const { name, badgeNumber } = request.secondOfficer
  const colleague = await deps.colleagues.findActive(viewer.inspector.agencyCode, badgeNumber)
  if (!isSecondOfficer(viewer, colleague, name)) return fail('identity-not-confirmed')
  if (competenceOf(viewer, request.place?.division).outsideArea) return fail('not-found')
  const trustList = await deps.trustList()
  const known = { ...deps, trustList, withdrawals: await deps.voidOrders() }
  const attested = readCaseCode(request.code, Math.floor(deps.now() / 1000), known)
  const code = attested && (await deps.runningCodes.find(attested.anchor))
  if (!code) return fail('not-found')
  const fields = fieldsReleased(deps.activePolicy(), ['case-document'], ['inspector'])
  const confirmations = await deps.confirmCertificates(code.entries, fields)
  const pairs = confirmations.flatMap((confirmation) => toPair(deps, confirmation))
  if (pairs.length > 0) return succeed(pairs)
  const isCut = confirmations.some(({ outcome }) => outcome === 'unreachable')
  return fail(isCut ? 'upstream-unavailable' : 'not-found')
}

function isSecondOfficer(viewer: OfficerViewer, colleague: ActiveInspector | undefined, name: string): boolean {
  if (colleague === undefined) return false
  const isSomebodyElse =
    colleague.accountId !== viewer.accountId && colleague.badgeNumber !== viewer.inspector.badgeNumber
  return isSomebodyElse && normaliseName(colleague.name.reveal()) === normaliseName(name)
}

function toPair(deps: TakeCaseDocumentDeps, confirmation: Confirmation): readonly Pair[] {
  if (confirmation.outcome !== 'confirmed') return []
  const { certificate } = confirmation
  const view = { audience: 'inspector', purpose: 'case-document', today: civilDay(deps.now()) } as const
  return [{ certificate, released: release(deps.activePolicy(), certificate, view) }]
}

function caseFactsOf({ reference, secondOfficer, reason }: CaseDocumentRequest) {
  return { caseNumber: reference.number, secondBadgeNumber: secondOfficer.badgeNumber, caseReason: reason }
}

function entryOf(deps: TakeCaseDocumentDeps, viewer: OfficerViewer, requestId: string) {
  return {
    entryId: deps.newId(),
    at: deps.now(),
    event: 'case-document-taken',
    asker: askerOf(viewer),
    audience: 'inspector',
    purpose: 'case-document',
    policyVersion: deps.activePolicy().version,
    requestId,
  } as const
}

async function show(
  deps: TakeCaseDocumentDeps,
  viewer: OfficerViewer,
  shown: { readonly request: CaseDocumentRequest; readonly requestId: string; readonly pairs: readonly Pair[] },
): Promise<Taken> {
  const { request, requestId, pairs } = shown
  const releases = await auditedReleases(pairs, deps.subjects)
  if (!releases.ok) return releases
  const entry = entryOf(deps, viewer, requestId)
  const recorded = await deps.evidence.record({
    ...entry,
    outcome: 'released',
    caseFacts: caseFactsOf(request),
    releases: releases.value,
  })
  if (!recorded.ok) return recorded
  return succeed({
    certificates: pairs.map(({ released }) => released),
    officer: viewer.inspector,
    secondBadgeNumber: request.secondOfficer.badgeNumber,
    at: entry.at,
    asOf: Math.min(...pairs.map(({ certificate }) => certificate.asOf)),
    stale: pairs.some(({ certificate }) => certificate.stale),
    receiptId: entry.entryId,
  })
}
