import type { VerificationRequest } from 'shared-types/contracts/verifications.ts'
import type { Attested } from 'shared-types/presentation-code/attestation.ts'
import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import type { Sm3, VerifySm2 } from 'shared-types/presentation-code/cryptography-callbacks.ts'
import { isPrintedCode } from 'shared-types/presentation-code/printed-code.ts'
import type { VerifiedWithdrawals } from 'shared-types/presentation-code/verification-input.ts'
import { verifyPresentationCode } from 'shared-types/presentation-code/verify-presentation-code.ts'
import { weighReasons, type WeighedConclusion } from 'shared-types/presentation-code/weigh-reasons.ts'
import type { TrustList } from 'shared-types/trust/trust-list.ts'
import type { Reason } from 'shared-types/vocabulary/reasons.ts'
import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { auditedReleases, type ReleasedPair } from '../certificates/audited-release.ts'
import { civilDay } from '../certificates/civil-day.ts'
import { fieldsFor } from '../certificates/fields-for.ts'
import type { StandingRights } from '../certificates/standing-rights.ts'
import type { EvidenceLog, SubjectReferences } from '../evidence/evidence-log.ts'
import type { SignedInViewer } from '../identity/viewer.ts'
import type { FoundRunningCode, RunningCodes } from '../presentation/running-code.ts'
import type { Policy } from '../release/compile-policy.ts'
import { release } from '../release/release.ts'
import type { Released, ReleasedRecord } from '../release/released.ts'
import { competenceOf, type Competence } from './competence.ts'
import type { FindRunningStates, RunningState } from './running-states.ts'
import { stateReasons } from './state-reasons.ts'

/** What verifying needs. */
export interface VerifyPresentedCodeDeps {
  /** The trust list in force at the gateway; undefined until one was published. */
  readonly trustList: () => Promise<TrustList | undefined>
  /** Void orders in force 作废令. */
  readonly voidOrders: () => Promise<VerifiedWithdrawals>
  readonly sm3: Sm3
  readonly verifySm2: VerifySm2
  readonly runningCodes: Pick<RunningCodes, 'find'>
  readonly findRunningStates: FindRunningStates
  readonly rights: Pick<StandingRights, 'isRunning' | 'isAppointed'>
  readonly activePolicy: () => Policy
  readonly evidence: EvidenceLog
  readonly subjects: SubjectReferences
  readonly now: () => number
  readonly newId: () => string
}

/** 核验答复 before it is written: `asOf` in milliseconds, the oldest state that it rests on. */
export interface VerificationAnswer extends WeighedConclusion {
  readonly reasons: readonly Reason[]
  readonly certificates: readonly Released<ReleasedRecord>[]
  readonly asOf: number
  readonly stale: boolean
  readonly receiptId: string
}

/** 核验亮证码: checks the code itself, then asks ministry and province; each answer is recorded before it goes out. */
export type VerifyPresentedCode = (
  viewer: SignedInViewer | undefined,
  request: VerificationRequest,
  requestId: string,
) => Promise<Result<VerificationAnswer, 'evidence-unavailable'>>

/** What is known of the certificates behind a code: reasons, and what may leave of each. */
interface Findings {
  readonly reasons: readonly Reason[]
  readonly pairs: readonly (ReleasedPair & { readonly released: Released<ReleasedRecord> })[]
  readonly confirmedOnline: boolean
}

const NOTHING_FOUND: Omit<Findings, 'reasons'> = { pairs: [], confirmedOnline: false }

/** Makes the use case. A code that fails by itself costs no upstream call and shows no certificate. */
export function createVerifyPresentedCode(deps: VerifyPresentedCodeDeps): VerifyPresentedCode {
  return async (viewer, request, requestId) => {
    const competence = competenceOf(viewer, request.place?.division)
    const trustList = await deps.trustList()
    const nowSeconds = Math.floor(deps.now() / 1000)
    const verdict = verifyPresentationCode({
      text: request.code,
      nowSeconds,
      uncertaintySeconds: 0,
      trustList,
      withdrawals: await deps.voidOrders(),
      expectedViews: [0, 1],
      sm3: deps.sm3,
      verifySm2: deps.verifySm2,
    })
    const findings = verdict.attested
      ? await investigate(deps, verdict.attested, competence, verdict.reasons)
      : { ...NOTHING_FOUND, reasons: unreadReasons(request.code, trustList, verdict.reasons) }
    const trustListStale = trustList === undefined || trustList.nextUpdate < nowSeconds
    const weighed = weighReasons(findings.reasons, { trustListStale, confirmedOnline: findings.confirmedOnline })
    return answer(deps, { viewer, competence, weighed, findings, requestId })
  }
}

/** A printed static code 固定码 at an official host is no forgery and no failure: it proves nothing either way. */
function unreadReasons(text: string, trustList: TrustList | undefined, reasons: readonly Reason[]): readonly Reason[] {
  return trustList !== undefined && isPrintedCode(text, trustList.hosts) ? ['static-code'] : reasons
}

async function investigate(
  deps: VerifyPresentedCodeDeps,
  attested: Attested,
  competence: Competence,
  codeReasons: readonly Reason[],
): Promise<Findings> {
  // The age of the state inside the code no longer counts: the upstreams are asked now.
  const kept = codeReasons.filter((reason) => reason !== 'state-old')
  const area: readonly Reason[] = competence.outsideArea ? ['outside-area'] : []
  const code = await deps.runningCodes.find(attested.anchor)
  if (!code) return { ...NOTHING_FOUND, reasons: distinct([...kept, 'state-unknown', ...area]) }
  const states = await deps.findRunningStates({
    codeKey: encodeBase64url(attested.anchor),
    purpose: competence.purpose,
    fields: fieldsFor(deps.activePolicy(), competence),
    entries: code.entries,
  })
  const today = civilDay(deps.now())
  const told = states.flatMap((state) => stateReasons(state.confirmation, deps.now(), today))
  const right: readonly Reason[] = (await hasRightEnded(deps, code, today)) ? ['right-ended'] : []
  return {
    reasons: distinct([...kept, ...told, ...right, ...area]),
    pairs: states.flatMap((state) => toPair(deps, state, competence, today)),
    confirmedOnline: states.some((state) => state.confirmation.outcome === 'confirmed'),
  }
}

async function hasRightEnded(deps: VerifyPresentedCodeDeps, code: FoundRunningCode, today: string): Promise<boolean> {
  if (code.ended) return true
  for (const { delegationId, agentId } of code.entries) {
    if (delegationId !== undefined && !(await deps.rights.isRunning(delegationId, today))) return true
    if (agentId !== undefined && !(await deps.rights.isAppointed(agentId, today))) return true
  }
  return false
}

function toPair(
  deps: VerifyPresentedCodeDeps,
  state: RunningState,
  competence: Competence,
  today: string,
): Findings['pairs'] {
  const shown = state.confirmation.outcome === 'confirmed' ? state.confirmation : state.lastKnown
  if (!shown) return []
  const certificate = shown === state.lastKnown ? { ...shown.certificate, stale: true } : shown.certificate
  const { audience, purpose } = competence
  return [{ certificate, released: release(deps.activePolicy(), certificate, { audience, purpose, today }) }]
}

interface Weighed {
  readonly viewer: SignedInViewer | undefined
  readonly competence: Competence
  readonly weighed: WeighedConclusion
  readonly findings: Findings
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

function distinct(reasons: readonly Reason[]): readonly Reason[] {
  return [...new Set(reasons)]
}
