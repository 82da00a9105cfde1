import { certificateKindFacts, INSPECTOR_CARD_KIND } from '../vocabulary/certificate-kinds.ts'
import type { Attested, AttestedEntry } from './attestation.ts'
import type { Clock } from './clock.ts'
import { currentDay } from './day-number.ts'
import type { VerifiedWithdrawals } from './verification-input.ts'

/** Reasons of step 7. */
export type EntryReason =
  | 'certificate-expired'
  | 'certificate-suspended'
  | 'certificate-ended'
  | 'right-ended'
  | 'unknown-kind'
  | 'clock-uncertain'

/** `validToDay` of a certificate without end, and of one whose end the code does not tell. */
const NO_END = 0
const END_NOT_TOLD = 65535

/** The two bits of an entry in a withdrawal record; 0 says nothing. */
const WITHDRAWAL_REASONS = [undefined, 'certificate-suspended', 'certificate-ended', 'right-ended'] as const

/** Step 7, 证照: every reason that lies in an entry or in what the withdrawal list says of it, each once. */
export function checkEntries(
  { anchor, entries }: Attested,
  clock: Clock,
  withdrawals: VerifiedWithdrawals | undefined,
): readonly EntryReason[] {
  const record = withdrawals?.find(anchor) ?? 0
  const reasons = entries.flatMap(
    (entry, index) =>
      [
        expiryReason(entry, clock),
        WITHDRAWAL_REASONS[(record >> (2 * index)) & 3],
        isKnown(entry.kind) ? undefined : 'unknown-kind',
      ] as const,
  )
  return Array.from(new Set(reasons.filter((reason) => reason !== undefined)))
}

function isKnown(kind: number): boolean {
  return kind === INSPECTOR_CARD_KIND || certificateKindFacts(kind) !== undefined
}

function expiryReason(
  { validToDay }: AttestedEntry,
  { nowSeconds, uncertaintySeconds }: Clock,
): EntryReason | undefined {
  if (validToDay === NO_END || validToDay === END_NOT_TOLD || currentDay(nowSeconds) <= validToDay) return undefined
  return currentDay(nowSeconds - uncertaintySeconds) <= validToDay ? 'clock-uncertain' : 'certificate-expired'
}
