import { weighReason } from 'shared-types/presentation-code/weigh-reasons.ts'
import type { Conclusion } from 'shared-types/vocabulary/conclusions.ts'
import type { Reason } from 'shared-types/vocabulary/reasons.ts'

/** What decides about what an officer does next comes first; the age of this phone's lists last. */
const URGENCY: readonly Reason[] = [
  'certificate-ended',
  'certificate-expired',
  'certificate-suspended',
  'right-ended',
  'seen-before',
  'unknown-kind',
  'clock-uncertain',
  'state-old',
  'trust-list-stale',
]

const STRENGTH: Readonly<Record<Conclusion, number>> = { pass: 0, doubt: 1, fail: 2 }

/**
 * 一句话的原因: of all reasons of a verdict the one whose sentence is told: the strongest, and of equally strong ones the
 * most urgent; undefined for a pass.
 */
export function leadingReason(reasons: readonly Reason[]): Reason | undefined {
  const context = { trustListStale: reasons.includes('trust-list-stale'), confirmedOnline: false }
  const strength = (reason: Reason) => STRENGTH[weighReason(reason, context).conclusion]
  const urgency = (reason: Reason) => (URGENCY.includes(reason) ? URGENCY.indexOf(reason) : -1)
  const [first] = [...reasons].sort((one, other) => strength(other) - strength(one) || urgency(one) - urgency(other))
  return first
}
