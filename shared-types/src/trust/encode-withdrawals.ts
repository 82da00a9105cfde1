import { concatBytes } from '../presentation-code/bytes.ts'
import { encodeUtf8 } from '../presentation-code/utf8.ts'
import {
  ANCHOR_PREFIX_LENGTH,
  WITHDRAWAL_BITS,
  WITHDRAWAL_RECORD_LENGTH,
  type WithdrawalHeader,
  type WithdrawalRecord,
} from './withdrawal-list.ts'

/** 名单抬头 before the records are counted. */
export type UncountedHeader = Omit<WithdrawalHeader, 'count'>

/** 编码状态名单: the payload of `GET /withdrawals` from the header and the bytes of its records, as `packRecords` gives them. */
export function encodeWithdrawals(header: UncountedHeader, records: Uint8Array): Uint8Array {
  const { version, issuedAt, nextUpdate, keyNumber, voidBefore, alsoVoid = [] } = header
  const count = records.length / WITHDRAWAL_RECORD_LENGTH
  const also = alsoVoid.length === 0 ? {} : { alsoVoid }
  const json = JSON.stringify({ version, issuedAt, nextUpdate, count, keyNumber, voidBefore, ...also })
  const bytes = encodeUtf8(json)
  return concatBytes(lengthBytes(bytes.length), bytes, records)
}

/**
 * 名单记录: records in order and packed. Records that say nothing are left out. Where two anchors begin with the same six
 * bytes, one record stands for both and says of every entry what is true of either, or `suspended`, a doubt, where they
 * differ: never a pass for the one, never an end for the other.
 */
export function packRecords(records: Iterable<WithdrawalRecord>): Uint8Array {
  const bits = new Map<number, number>()
  for (const record of records) {
    if (record.bits === 0) continue
    const prefix = prefixOf(record.anchor)
    const present = bits.get(prefix)
    bits.set(prefix, present === undefined ? record.bits : joinBits(present, record.bits))
  }
  const prefixes = Float64Array.from(bits.keys()).sort()
  const packed = new Uint8Array(prefixes.length * WITHDRAWAL_RECORD_LENGTH)
  prefixes.forEach((prefix, index) => {
    const start = index * WITHDRAWAL_RECORD_LENGTH
    writePrefix(packed, start, prefix)
    packed[start + ANCHOR_PREFIX_LENGTH] = bits.get(prefix) ?? 0
  })
  return packed
}

/** Six bytes as a whole number below 2^48, which a double holds exactly. */
function prefixOf(anchor: Uint8Array): number {
  if (anchor.length < ANCHOR_PREFIX_LENGTH) throw new RangeError(`anchor: ${anchor.length} bytes instead of 6 or more`)
  return anchor.subarray(0, ANCHOR_PREFIX_LENGTH).reduce((number, byte) => number * 256 + byte, 0)
}

function writePrefix(target: Uint8Array, start: number, prefix: number): void {
  let left = prefix
  for (let index = ANCHOR_PREFIX_LENGTH - 1; index >= 0; index -= 1) {
    target[start + index] = left % 256
    left = Math.floor(left / 256)
  }
}

function joinBits(one: number, other: number): number {
  return [0, 2, 4, 6].reduce(
    (joined, shift) => joined | (joinEntry((one >> shift) & 3, (other >> shift) & 3) << shift),
    0,
  )
}

function joinEntry(one: number, other: number): number {
  if (one === other || other === WITHDRAWAL_BITS.clear) return one
  return one === WITHDRAWAL_BITS.clear ? other : WITHDRAWAL_BITS.suspended
}

function lengthBytes(length: number): Uint8Array {
  return Uint8Array.of(length >>> 24, (length >>> 16) & 0xff, (length >>> 8) & 0xff, length & 0xff)
}
