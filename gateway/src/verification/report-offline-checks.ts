import type { OfflineCheck } from 'shared-types/contracts/offline-checks.ts'
import type { Attested } from 'shared-types/presentation-code/attestation.ts'
import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { auditedReleases } from '../certificates/audited-release.ts'
import type { EvidenceLog, SubjectReferences } from '../evidence/evidence-log.ts'
import { askerOf } from '../identity/audit-asker.ts'
import type { SignedInViewer } from '../identity/viewer.ts'
import { competenceOf } from './competence.ts'
import { investigateCode, type CodeTerms, type InvestigateCodeDeps, type InvestigatedCode } from './investigate-code.ts'
import { OFFLINE_CHECK_REPORTED_WITHIN_MS, type OfflineChecks, type RecordedOfflineCheck } from './offline-check.ts'

/** What reporting needs. */
export interface ReportOfflineChecksDeps extends InvestigateCodeDeps {
  readonly offlineChecks: OfflineChecks
  readonly evidence: EvidenceLog
  readonly subjects: SubjectReferences
}

/** One outcome of a report, as the contract has it. */
export type ReportedOfflineCheck = { readonly checkId: string } & (
  ({ readonly outcome: 'recorded' } & RecordedOfflineCheck) | { readonly outcome: 'try-later' | 'out-of-time' }
)

/**
 * 离线核验补报: codes that a phone checked by itself are judged again as of that moment, and their certificates as of now;
 * each is one entry of the log, so that whoever was checked can know of it.
 */
export type ReportOfflineChecks = (
  viewer: SignedInViewer,
  checks: readonly OfflineCheck[],
  requestId: string,
) => Promise<Result<readonly ReportedOfflineCheck[], 'evidence-unavailable'>>

/** A phone's compared clock may be ahead by so much. */
const CLOCK_SLACK_MS = 2 * 60_000

/** Makes the use case. A code that fails by itself costs no upstream call; one reported twice is asked and written once. */
export function createReportOfflineChecks(deps: ReportOfflineChecksDeps): ReportOfflineChecks {
  return async (viewer, checks, requestId) => {
    const outcomes = await Promise.all(checks.map((check) => reportOne(deps, viewer, check, requestId)))
    const reported: ReportedOfflineCheck[] = []
    for (const outcome of outcomes) {
      if (!outcome.ok) return outcome
      reported.push(outcome.value)
    }
    return succeed(reported)
  }
}

type One = Result<ReportedOfflineCheck, 'evidence-unavailable'>

async function reportOne(
  deps: ReportOfflineChecksDeps,
  viewer: SignedInViewer,
  check: OfflineCheck,
  requestId: string,
): Promise<One> {
  const { checkId } = check
  const at = Date.parse(check.at)
  const age = deps.now() - at
  if (!(age <= OFFLINE_CHECK_REPORTED_WITHIN_MS && age >= -CLOCK_SLACK_MS))
    return succeed({ checkId, outcome: 'out-of-time' })
  const before = await deps.offlineChecks.find(viewer.accountId, checkId)
  if (before) return succeed({ checkId, outcome: 'recorded', ...before })
  const { outsideArea } = competenceOf(viewer, check.place?.division)
  const investigated = await investigateCode(deps, check.code, at, (attested) => shownBy(attested, outsideArea))
  if (investigated.weighed.conclusion !== 'fail' && investigated.findings.reasons.includes('upstream-unreachable'))
    return succeed({ checkId, outcome: 'try-later' })
  return record(deps, viewer, { check, at, investigated, outsideArea, requestId })
}

/** What the phone showed was what stands in the code. */
function shownBy({ view }: Pick<Attested, 'view'>, outsideArea: boolean): CodeTerms {
  return view === 1
    ? { audience: 'inspector', purpose: 'present-inspection', outsideArea }
    : { audience: 'public', purpose: 'present-public', outsideArea }
}

async function record(
  deps: ReportOfflineChecksDeps,
  viewer: SignedInViewer,
  reported: {
    readonly check: OfflineCheck
    readonly at: number
    readonly investigated: InvestigatedCode
    readonly outsideArea: boolean
    readonly requestId: string
  },
): Promise<One> {
  const { check, at, investigated, outsideArea, requestId } = reported
  const { findings, weighed, attested } = investigated
  const { audience, purpose } = shownBy(attested ?? { view: 0 }, outsideArea)
  const releases = await auditedReleases(findings.pairs, deps.subjects)
  if (!releases.ok) return releases
  const receiptId = deps.offlineChecks.entryIdOf(viewer.accountId, check.checkId)
  const recorded = await deps.evidence.record({
    entryId: receiptId,
    at: deps.now(),
    event: 'offline-check-reported',
    outcome: findings.pairs.length === 0 ? 'refused' : 'released',
    asker: askerOf(viewer),
    audience,
    purpose,
    policyVersion: deps.activePolicy().version,
    releases: releases.value,
    offlineCheck: { checkedAt: at, concluded: check.conclusion },
    reasons: findings.reasons,
    requestId,
  })
  if (!recorded.ok) return recorded
  const kept = await deps.offlineChecks.add(
    viewer.accountId,
    check.checkId,
    { ...weighed, reasons: findings.reasons, changed: weighed.conclusion !== check.conclusion, receiptId },
    deps.now(),
  )
  return succeed({ checkId: check.checkId, outcome: 'recorded', ...kept })
}
