import type { VerifiedWithdrawals } from '../presentation-code/verification-input.ts'
import {
  ANCHOR_PREFIX_LENGTH,
  WITHDRAWAL_RECORD_LENGTH,
  type VoidOrder,
  type WithdrawalHeader,
  type WithdrawalList,
} from './withdrawal-list.ts'

/**
 * 查名单: the byte of the record whose first six bytes the anchor begins with; undefined when there is none. Halves the
 * bytes as they lie, which must be in order: no object is made a record, for lists of a megabyte on small phones.
 */
export function findWithdrawal(records: Uint8Array, anchor: Uint8Array): number | undefined {
  if (anchor.length < ANCHOR_PREFIX_LENGTH) return undefined
  let low = 0
  let high = Math.floor(records.length / WITHDRAWAL_RECORD_LENGTH)
  while (low < high) {
    const middle = (low + high) >>> 1
    const order = compareAt(records, middle * WITHDRAWAL_RECORD_LENGTH, anchor)
    if (order === 0) return records[middle * WITHDRAWAL_RECORD_LENGTH + ANCHOR_PREFIX_LENGTH]
    if (order < 0) low = middle + 1
    else high = middle
  }
  return undefined
}

function compareAt(records: Uint8Array, start: number, anchor: Uint8Array): number {
  for (let index = 0; index < ANCHOR_PREFIX_LENGTH; index += 1) {
    const difference = (records[start + index] ?? 0) - (anchor[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** 核验用名单: a list whose signature holds, as `verifyPresentationCode` asks it. */
export function withdrawalsOf({ header, records }: WithdrawalList): VerifiedWithdrawals {
  const { issuedAt, nextUpdate } = header
  return { issuedAt, nextUpdate, voidBefore: voidBeforeOf(header), find: (anchor) => findWithdrawal(records, anchor) }
}

/** Of two orders for one key the later voids more. */
function voidBeforeOf({ keyNumber, voidBefore, alsoVoid = [] }: WithdrawalHeader): ReadonlyMap<number, number> {
  const instants = new Map<number, number>()
  const orders: readonly VoidOrder[] = [{ keyNumber, voidBefore }, ...alsoVoid]
  for (const order of orders) {
    instants.set(order.keyNumber, Math.max(order.voidBefore, instants.get(order.keyNumber) ?? 0))
  }
  return instants
}
