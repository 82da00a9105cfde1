import { LARGEST_KEY_NUMBER } from '../presentation-code/attestation-limits.ts'
import { decodeUtf8 } from '../presentation-code/utf8.ts'
import { fail, succeed, type Result } from '../vocabulary/result.ts'
import { isCount, isJsonObject, parseJson, readList } from './read-members.ts'
import {
  ANCHOR_PREFIX_LENGTH,
  WITHDRAWAL_RECORD_LENGTH,
  type VoidOrder,
  type WithdrawalHeader,
  type WithdrawalList,
} from './withdrawal-list.ts'

const LENGTH_BYTES = 4
const MOST_HEADER_BYTES = 65_536
const MOST_ORDERS = 256

/**
 * Reads the payload of `GET /withdrawals` 状态名单: u32 big-endian length of a UTF-8 JSON header, the header, the records.
 * Unknown members of the header are ignored (a later version may add some). `malformed`: anything cut or left over, a
 * known member missing or out of range, a count that is not the number of records, a record out of order, twice, or
 * saying nothing. The records are looked at where they lie; `records` is a view of `payload`.
 */
export function parseWithdrawals(payload: Uint8Array): Result<WithdrawalList, 'malformed'> {
  if (payload.length < LENGTH_BYTES) return fail('malformed')
  const length = readLength(payload)
  const start = LENGTH_BYTES + length
  if (length > MOST_HEADER_BYTES || start > payload.length) return fail('malformed')
  const header = readHeader(payload.subarray(LENGTH_BYTES, start))
  const records = payload.subarray(start)
  if (header === undefined || records.length !== header.count * WITHDRAWAL_RECORD_LENGTH) return fail('malformed')
  return areInOrder(records) ? succeed({ header, records }) : fail('malformed')
}

/** A multiplication where a shift would make lengths from 2^31 on negative. */
function readLength(payload: Uint8Array): number {
  const [first = 0, second = 0, third = 0, fourth = 0] = payload
  return first * 0x1000000 + ((second << 16) | (third << 8) | fourth)
}

function readHeader(bytes: Uint8Array): WithdrawalHeader | undefined {
  const json = parseJson(decodeUtf8(bytes) ?? '')
  const order = readOrder(json)
  if (order === undefined || !isJsonObject(json)) return undefined
  const { version, issuedAt, nextUpdate, count } = json
  if (!isCount(version) || !isCount(count)) return undefined
  if (!isCount(issuedAt) || !isCount(nextUpdate) || nextUpdate <= issuedAt) return undefined
  const header = { version, issuedAt, nextUpdate, count, ...order }
  if (json['alsoVoid'] === undefined) return header
  const alsoVoid = readList(json['alsoVoid'], MOST_ORDERS, readOrder)
  return alsoVoid === undefined ? undefined : { ...header, alsoVoid }
}

function readOrder(value: unknown): VoidOrder | undefined {
  if (!isJsonObject(value)) return undefined
  const { keyNumber, voidBefore } = value
  if (!isCount(keyNumber) || keyNumber < 1 || keyNumber > LARGEST_KEY_NUMBER) return undefined
  return isCount(voidBefore) ? { keyNumber, voidBefore } : undefined
}

function areInOrder(records: Uint8Array): boolean {
  for (let start = 0; start < records.length; start += WITHDRAWAL_RECORD_LENGTH) {
    if (records[start + ANCHOR_PREFIX_LENGTH] === 0) return false
    if (start > 0 && !isBelow(records, start - WITHDRAWAL_RECORD_LENGTH, start)) return false
  }
  return true
}

function isBelow(records: Uint8Array, one: number, other: number): boolean {
  for (let index = 0; index < ANCHOR_PREFIX_LENGTH; index += 1) {
    const left = records[one + index] ?? 0
    const right = records[other + index] ?? 0
    if (left !== right) return left < right
  }
  return false
}
