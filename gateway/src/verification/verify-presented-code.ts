import type { VerificationRequest } from 'shared-types/contracts/verifications.ts'
import type { WeighedConclusion } from 'shared-types/presentation-code/weigh-reasons.ts'
import type { Match } from 'shared-types/vocabulary/match.ts'
import type { Reason } from 'shared-types/vocabulary/reasons.ts'
import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { auditedReleases } from '../certificates/audited-release.ts'
import type { EvidenceLog, SubjectReferences } from '../evidence/evidence-log.ts'
import type { SignedInViewer } from '../identity/viewer.ts'
import type { Released, ReleasedRecord } from '../release/released.ts'
import { competenceOf, type Competence } from './competence.ts'
import { investigateCode, type CodeFindings } from './investigate-code.ts'
import { investigatePrinted, type InvestigatePrintedDeps } from './investigate-printed.ts'
import { matchReleased } from './match-released.ts'

/** What verifying needs. */
export interface VerifyPresentedCodeDeps extends InvestigatePrintedDeps {
  readonly evidence: EvidenceLog
  readonly subjects: SubjectReferences
  readonly newId: () => string
}

/** 核验答复 before it is written: `asOf` in milliseconds, the oldest state that it rests on. */
export interface VerificationAnswer extends WeighedConclusion {
  readonly reasons: readonly Reason[]
  readonly certificates: readonly Released<ReleasedRecord>[]
  readonly asOf: number
  readonly stale: boolean
  /** For an officer inside the own area alone. */
  readonly match?: readonly Match[]
  readonly receiptId: string
}

/** 核验亮证码: checks the code itself, then asks ministry and province; each answer is recorded before it goes out. */
export type VerifyPresentedCode = (
  viewer: SignedInViewer | undefined,
  request: VerificationRequest,
  requestId: string,
) => Promise<Result<VerificationAnswer, 'evidence-unavailable'>>

/** Makes the use case. A code that fails by itself costs no upstream call and shows no certificate. */
export function createVerifyPresentedCode(deps: VerifyPresentedCodeDeps): VerifyPresentedCode {
  return async (viewer, request, requestId) => {
    const competence = competenceOf(viewer, request.place?.division)
    const { findings, weighed } =
      (await investigatePrinted(deps, request.code, competence)) ??
      (await investigateCode(deps, request.code, deps.now(), () => competence))
    return answer(deps, { viewer, competence, weighed, findings, requestId })
  }
}

interface Weighed {
  readonly viewer: SignedInViewer | undefined
  readonly competence: Competence
  readonly weighed: WeighedConclusion
  readonly findings: CodeFindings
  readonly requestId: string
}

async function answer(
  deps: VerifyPresentedCodeDeps,
  { viewer, competence, weighed, findings, requestId }: Weighed,
): Promise<Result<VerificationAnswer, 'evidence-unavailable'>> {
  const { pairs, reasons } = findings
  const releases = await auditedReleases(pairs, deps.subjects)
  if (!releases.ok) return releases
  const receiptId = deps.newId()
  const recorded = await deps.evidence.record({
    entryId: receiptId,
    at: deps.now(),
    event: 'code-verified',
    outcome: pairs.length === 0 ? 'refused' : 'released',
    asker: askerOf(viewer),
    audience: competence.audience,
    purpose: competence.purpose,
    policyVersion: deps.activePolicy().version,
    releases: releases.value,
    reasons,
    requestId,
  })
  if (!recorded.ok) return recorded
  return succeed({
    ...weighed,
    reasons,
    certificates: pairs.map((pair) => pair.released),
    ...(competence.audience === 'inspector' && pairs.length > 0 ? { match: matchReleased(pairs) } : {}),
    asOf: pairs.length === 0 ? deps.now() : Math.min(...pairs.map((pair) => pair.certificate.asOf)),
    stale: pairs.some((pair) => pair.certificate.stale),
    receiptId,
  })
}

function askerOf(viewer: SignedInViewer | undefined) {
  if (!viewer) return { kind: 'anonymous' } as const
  const { accountId, inspector } = viewer
  return inspector
    ? ({ kind: 'inspector', accountId, agencyCode: inspector.agencyCode, badgeNumber: inspector.badgeNumber } as const)
    : ({ kind: 'account', accountId } as const)
}
