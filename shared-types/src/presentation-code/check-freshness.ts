import type { Attested, PresentationCode } from './attestation.ts'
import { attestationKey } from './attestation-key.ts'
import { MOST_CERTAIN_SECONDS, type Clock } from './clock.ts'
import type { VerificationInput } from './verification-input.ts'

/** Reasons of step 8 that a verifier finds by itself; the gateway adds those of its upstreams. */
export type FreshnessReason = 'trust-list-stale' | 'state-old' | 'clock-uncertain' | 'seen-before'

/** A state older than this many seconds is old. */
const OLDEST_STATE_SECONDS = 24 * 3_600

/** What step 8 looks at. */
export type FreshnessInput = Pick<VerificationInput, 'trustList' | 'withdrawals' | 'seen' | 'online' | 'sm3'>

/** True when there is no trust list, or its next one is overdue 信任列表过期. */
export function isTrustListStale(trustList: VerificationInput['trustList'], { nowSeconds }: Clock): boolean {
  return trustList === undefined || nowSeconds > trustList.nextUpdate
}

/** Step 8, 新鲜度: everything that keeps a good code from being a plain pass. */
export function checkFreshness(
  attested: Attested,
  code: PresentationCode,
  clock: Clock,
  input: FreshnessInput,
): readonly FreshnessReason[] {
  const reasons: FreshnessReason[] = []
  if (isTrustListStale(input.trustList, clock)) reasons.push('trust-list-stale')
  if (clock.nowSeconds - newestState(attested, input) > OLDEST_STATE_SECONDS) reasons.push('state-old')
  if (isClockUncertain(clock, input)) reasons.push('clock-uncertain')
  if (wasSeen(code, input)) reasons.push('seen-before')
  return reasons
}

function newestState({ stateAt }: Attested, { withdrawals, online }: FreshnessInput): number {
  return Math.max(stateAt, withdrawals?.issuedAt ?? 0, online?.confirmedAt ?? 0)
}

/** Too uncertain, or proved wrong: a verified list cannot have been issued in the future. */
function isClockUncertain(
  { nowSeconds, uncertaintySeconds }: Clock,
  { trustList, withdrawals }: FreshnessInput,
): boolean {
  const newestIssue = Math.max(trustList?.issuedAt ?? 0, withdrawals?.issuedAt ?? 0)
  return uncertaintySeconds > MOST_CERTAIN_SECONDS || newestIssue > nowSeconds + uncertaintySeconds
}

function wasSeen({ attestedBytes, stepIndex }: PresentationCode, { seen, sm3 }: FreshnessInput): boolean {
  const highest = seen?.highestClosedStepIndex(attestationKey(sm3, attestedBytes))
  return highest !== undefined && stepIndex <= highest
}
