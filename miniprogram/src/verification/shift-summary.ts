import type { TrustList } from 'shared-types/trust/trust-list.ts'
import type { VerifiedWithdrawalList } from 'shared-types/trust/verify-withdrawals.ts'
import type { KeyValueStorage } from '../platform/ports.ts'

/**
 * 今天备好没有: when the verified lists of this phone were issued and until when they count (Unix seconds), so that the
 * first page can say so without the verifying code. `state` is absent without a withdrawal list.
 */
export interface ShiftSummary {
  readonly trust: ListAge
  readonly state?: ListAge
}

/** 名单多旧. */
export interface ListAge {
  readonly issuedAt: number
  readonly nextUpdate: number
}

const KEY = 'shift-summary'

function isAge(value: unknown): value is ListAge {
  if (typeof value !== 'object' || value === null || !('issuedAt' in value) || !('nextUpdate' in value)) return false
  return Number.isSafeInteger(value.issuedAt) && Number.isSafeInteger(value.nextUpdate)
}

/** Writes it; it says nothing that the lists do not say. */
export function keepShiftSummary(
  storage: KeyValueStorage,
  { issuedAt, nextUpdate }: TrustList,
  withdrawals: VerifiedWithdrawalList | undefined,
): void {
  const state = withdrawals && {
    issuedAt: withdrawals.header.issuedAt,
    nextUpdate: withdrawals.header.nextUpdate,
  }
  storage.write(KEY, JSON.stringify({ trust: { issuedAt, nextUpdate }, ...(state ? { state } : {}) }))
}

/** Reads it; undefined when nothing was prepared on this phone, or it was cut off. */
export function readShiftSummary(storage: KeyValueStorage): ShiftSummary | undefined {
  try {
    const kept: unknown = JSON.parse(storage.read(KEY) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('trust' in kept) || !isAge(kept.trust)) return undefined
    const state: unknown = 'state' in kept ? kept.state : undefined
    return { trust: kept.trust, ...(isAge(state) ? { state } : {}) }
  } catch {
    // cut off: the next preparation writes it anew
    return undefined
  }
}
