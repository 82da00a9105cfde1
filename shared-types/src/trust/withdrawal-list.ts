/** 状态名单 `GET /withdrawals` (docs/presentation-code.md, signed documents): what is said of codes that still run. */

/** Bytes of the anchor that a record repeats, and of a whole record: those and one byte with 2 bits an entry. */
export const ANCHOR_PREFIX_LENGTH = 6
export const WITHDRAWAL_RECORD_LENGTH = 7

/**
 * 状态位: the two bits of an entry. `clear` says nothing; `suspended` 暂扣, or no longer confirmable; `ended` revoked,
 * withdrawn, cancelled or replaced; `rightEnded` the right to show it was taken back.
 */
export const WITHDRAWAL_BITS = { clear: 0, suspended: 1, ended: 2, rightEnded: 3 } as const
export type WithdrawalBits = (typeof WITHDRAWAL_BITS)[keyof typeof WITHDRAWAL_BITS]

/** 作废令: every attestation that this key signed before the instant (Unix seconds) is void; 0 voids nothing. */
export interface VoidOrder {
  readonly keyNumber: number
  readonly voidBefore: number
}

/**
 * 名单抬头: the newest void order stands in it; without any, a key number with `voidBefore` 0. Instants in Unix seconds,
 * `count` is the number of records.
 */
export interface WithdrawalHeader extends VoidOrder {
  readonly version: number
  readonly issuedAt: number
  readonly nextUpdate: number
  readonly count: number
  /** Older orders for other keys that still matter; absent when there are none, which is nearly always. */
  readonly alsoVoid?: readonly VoidOrder[]
}

/** 状态名单 as read: the records stay the bytes they came as, strictly ascending by their first six. */
export interface WithdrawalList {
  readonly header: WithdrawalHeader
  readonly records: Uint8Array
}

/** 一条记录: what is said of one code. */
export interface WithdrawalRecord {
  /** At least the first six bytes of the anchor; more are not looked at. */
  readonly anchor: Uint8Array
  /** 2 bits an entry, the first entry in the lowest; never 0. */
  readonly bits: number
}
