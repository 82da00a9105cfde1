import type { Conclusion, ConclusionSubject } from 'shared-types/vocabulary/conclusions.ts'
import type { Reason } from 'shared-types/vocabulary/reasons.ts'

/** A check that a phone made by itself may be reported so long afterwards; codes are kept as long for it. */
export const OFFLINE_CHECK_REPORTED_WITHIN_MS = 48 * 3_600_000

/** 补报的结论 as it is remembered, so that the same check again gets the same answer. No person, no code. */
export interface RecordedOfflineCheck {
  readonly conclusion: Conclusion
  readonly about: ConclusionSubject | null
  readonly reasons: readonly Reason[]
  readonly changed: boolean
  /** Also the id of its entry in the log. */
  readonly receiptId: string
}

/** Port: checks that were reported, by keyed hash of account and check. */
export interface OfflineChecks {
  find(accountId: string, checkId: string): Promise<RecordedOfflineCheck | undefined>
  /** Answers what is remembered: of two reports at the same time the first stays. */
  add(accountId: string, checkId: string, check: RecordedOfflineCheck, at: number): Promise<RecordedOfflineCheck>
  /** The id of the entry of a check: the same for the same check, so that a retry writes no second one. */
  entryIdOf(accountId: string, checkId: string): string
  sweep(before: number): Promise<void>
}
