import { STEP_SECONDS } from './attestation-limits.ts'
import type { Clock } from './clock.ts'

/** The shown minute: start (Unix seconds) and number of minutes of the attestation, and the index that was shown. */
export interface ShownStep {
  readonly notBefore: number
  readonly steps: number
  readonly stepIndex: number
}

/** Reasons of step 5; `clock-uncertain` is a doubt, the others stop the verification. */
export type TimeReason = 'not-yet-valid' | 'code-expired' | 'stale-code' | 'malformed' | 'clock-uncertain'

/**
 * Step 5, 时间: the first failure of the minute m = floor((now − notBefore) / 60), undefined when there is none. A failure
 * that some time within the clock's uncertainty would not have is `clock-uncertain`. One minute early or late is good.
 */
export function checkTime(shown: ShownStep, clock: Clock): TimeReason | undefined {
  const reason = faultInMinute(shown, minuteAt(shown, clock.nowSeconds))
  return reason === undefined || !vanishes(shown, clock) ? reason : 'clock-uncertain'
}

function minuteAt({ notBefore }: ShownStep, seconds: number): number {
  return Math.floor((seconds - notBefore) / STEP_SECONDS)
}

function faultInMinute({ steps, stepIndex }: ShownStep, minute: number): TimeReason | undefined {
  if (minute < -1) return 'not-yet-valid'
  if (minute >= steps) return 'code-expired'
  if (Math.abs(stepIndex - minute) > 1) return 'stale-code'
  return stepIndex >= steps ? 'malformed' : undefined
}

/** Good minutes lie between two bounds, so it is enough to see whether the uncertain time touches them. */
function vanishes(shown: ShownStep, { nowSeconds, uncertaintySeconds }: Clock): boolean {
  const { steps, stepIndex } = shown
  const earliestGood = Math.max(-1, stepIndex - 1)
  const latestGood = Math.min(steps - 1, stepIndex + 1)
  const earliest = minuteAt(shown, nowSeconds - uncertaintySeconds)
  const latest = minuteAt(shown, nowSeconds + uncertaintySeconds)
  return stepIndex < steps && earliest <= latestGood && latest >= earliestGood
}
