import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import type { Attested } from 'shared-types/presentation-code/attestation.ts'
import type { Sm3, VerifySm2 } from 'shared-types/presentation-code/cryptography-callbacks.ts'
import { isPrintedCode } from 'shared-types/presentation-code/printed-code.ts'
import type { VerifiedWithdrawals } from 'shared-types/presentation-code/verification-input.ts'
import { verifyPresentationCode } from 'shared-types/presentation-code/verify-presentation-code.ts'
import { weighReasons, type WeighedConclusion } from 'shared-types/presentation-code/weigh-reasons.ts'
import type { TrustList } from 'shared-types/trust/trust-list.ts'
import type { Reason } from 'shared-types/vocabulary/reasons.ts'
import type { ReleasedPair } from '../certificates/audited-release.ts'
import { civilDay } from '../certificates/civil-day.ts'
import { fieldsFor } from '../certificates/fields-for.ts'
import type { StandingRights } from '../certificates/standing-rights.ts'
import type { FoundRunningCode, RunningCodes } from '../presentation/running-code.ts'
import type { Policy } from '../release/compile-policy.ts'
import { release } from '../release/release.ts'
import type { Released, ReleasedRecord } from '../release/released.ts'
import type { ReleaseView } from '../release/policy-model.ts'
import type { FindRunningStates, RunningState } from './running-states.ts'
import { stateReasons } from './state-reasons.ts'

/** What looking into a code needs. */
export interface InvestigateCodeDeps {
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
  readonly now: () => number
}

/** As whom and for what the certificates behind a code are asked for, and whether an officer is elsewhere. */
export interface CodeTerms extends ReleaseView {
  readonly outsideArea: boolean
}

/** What is known of the certificates behind a code: reasons, and what may leave of each. */
export interface CodeFindings {
  readonly reasons: readonly Reason[]
  readonly pairs: readonly (ReleasedPair & {
    readonly released: Released<ReleasedRecord>
    readonly shownByRight: boolean
  })[]
  readonly confirmedOnline: boolean
}

/** What a code came to; `attested` when steps 1 to 6 passed. */
export interface InvestigatedCode {
  readonly findings: CodeFindings
  readonly weighed: WeighedConclusion
  readonly attested?: Attested
}

const NOTHING_FOUND: Omit<CodeFindings, 'reasons'> = { pairs: [], confirmedOnline: false }

/**
 * 查码: checks the code by itself as of `shownAtMs`, then asks ministry and province for the present state. A code that
 * fails by itself costs no upstream call and shows no certificate.
 */
export async function investigateCode(
  deps: InvestigateCodeDeps,
  text: string,
  shownAtMs: number,
  termsOf: (attested: Attested) => CodeTerms,
): Promise<InvestigatedCode> {
  const trustList = await deps.trustList()
  const verdict = verifyPresentationCode({
    text,
    nowSeconds: Math.floor(shownAtMs / 1000),
    uncertaintySeconds: 0,
    trustList,
    withdrawals: await deps.voidOrders(),
    expectedViews: [0, 1],
    sm3: deps.sm3,
    verifySm2: deps.verifySm2,
  })
  const findings = verdict.attested
    ? await findCertificates(deps, verdict.attested, termsOf(verdict.attested), verdict.reasons)
    : { ...NOTHING_FOUND, reasons: unreadReasons(text, trustList, verdict.reasons) }
  const trustListStale = trustList === undefined || trustList.nextUpdate < Math.floor(deps.now() / 1000)
  const weighed = weighReasons(findings.reasons, { trustListStale, confirmedOnline: findings.confirmedOnline })
  return { findings, weighed, ...(verdict.attested ? { attested: verdict.attested } : {}) }
}

/** A printed static code 固定码 at an official host is no forgery and no failure: it proves nothing either way. */
function unreadReasons(text: string, trustList: TrustList | undefined, reasons: readonly Reason[]): readonly Reason[] {
  return trustList !== undefined && isPrintedCode(text, trustList.hosts) ? ['static-code'] : reasons
}

async function findCertificates(
  deps: InvestigateCodeDeps,
  attested: Attested,
  terms: CodeTerms,
  codeReasons: readonly Reason[],
): Promise<CodeFindings> {
  // The age of the state inside the code no longer counts: the upstreams are asked now.
  const kept = codeReasons.filter((reason) => reason !== 'state-old')
  const area: readonly Reason[] = terms.outsideArea ? ['outside-area'] : []
  const code = await deps.runningCodes.find(attested.anchor)
  if (!code) return { ...NOTHING_FOUND, reasons: distinct([...kept, 'state-unknown', ...area]) }
  const states = await deps.findRunningStates({
    codeKey: encodeBase64url(attested.anchor),
    purpose: terms.purpose,
    fields: fieldsFor(deps.activePolicy(), terms),
    entries: code.entries,
  })
  const today = civilDay(deps.now())
  const told = states.flatMap((state) => stateReasons(state.confirmation, deps.now(), today))
  const hasEnded = await hasRightEnded(deps, code, today)
  const right: readonly Reason[] = hasEnded ? ['right-ended'] : []
  return {
    reasons: distinct([...kept, ...told, ...right, ...area]),
    pairs: states.flatMap((state, index) =>
      releasedOf(deps, { state, terms, today, hasRight: !hasEnded || code.entries[index]?.relation !== 'authorised' }),
    ),
    confirmedOnline: states.some((state) => state.confirmation.outcome === 'confirmed'),
  }
}

async function hasRightEnded(deps: InvestigateCodeDeps, code: FoundRunningCode, today: string): Promise<boolean> {
  if (code.ended) return true
  for (const { delegationId, agentId } of code.entries) {
    if (delegationId !== undefined && !(await deps.rights.isRunning(delegationId, today))) return true
    if (agentId !== undefined && !(await deps.rights.isAppointed(agentId, today))) return true
  }
  return false
}

/** What may leave of one certificate behind a code: as it was told now, or last, where nobody answers. */
export function releasedOf(
  deps: Pick<InvestigateCodeDeps, 'activePolicy'>,
  told: {
    readonly state: RunningState
    readonly terms: CodeTerms
    readonly today: string
    readonly hasRight: boolean
  },
): CodeFindings['pairs'] {
  const { state, terms, today, hasRight } = told
  const shown = state.confirmation.outcome === 'confirmed' ? state.confirmation : state.lastKnown
  if (!shown) return []
  const certificate = shown === state.lastKnown ? { ...shown.certificate, stale: true } : shown.certificate
  const { audience, purpose } = terms
  const released = release(deps.activePolicy(), certificate, { audience, purpose, today })
  return [{ certificate, released, shownByRight: hasRight }]
}

function distinct(reasons: readonly Reason[]): readonly Reason[] {
  return [...new Set(reasons)]
}
