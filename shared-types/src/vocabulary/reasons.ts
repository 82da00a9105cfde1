import type { Conclusion, ConclusionSubject } from './conclusions.ts'

/**
 * 核验原因: the closed list of reasons of a verification, in the order of the steps of the
 * presentation code RTC1, then those that only an online answer can give.
 */
export const REASONS = [
  'not-a-presentation-code',
  'unofficial-link',
  'malformed',
  'unsupported-version',
  'unknown-key',
  'key-not-valid',
  'wrong-view',
  'bad-signature',
  'not-yet-valid',
  'code-expired',
  'stale-code',
  'bad-link',
  'certificate-expired',
  'certificate-suspended',
  'certificate-ended',
  'right-ended',
  'unknown-kind',
  'trust-list-stale',
  'state-old',
  'clock-uncertain',
  'seen-before',
  'state-unknown',
  'upstream-unreachable',
  'static-code',
  'other-official-channel',
  'outside-area',
  'not-found',
] as const
export type Reason = (typeof REASONS)[number]

/** One reason with the conclusion it leads to and what that conclusion is about. */
export interface WeighedReason {
  readonly reason: Reason
  readonly conclusion: Conclusion
  readonly about: ConclusionSubject | null
}
