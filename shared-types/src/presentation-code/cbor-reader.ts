import { decodeUtf8 } from './utf8.ts'
import { CBOR_DEEPEST_LEVEL, CBOR_MAJOR, type CborValue } from './cbor-value.ts'

/** Where the reader stands; `failed` once anything outside the subset was met. */
interface Cursor {
  readonly bytes: Uint8Array
  offset: number
  failed: boolean
}

/**
 * Reads exactly one value of the restricted CBOR (see cbor-value.ts) that fills all the bytes; undefined for anything
 * else: another type, an indefinite or longer than shortest form, keys out of order, trailing bytes, depth above five.
 */
export function decodeCbor(bytes: Uint8Array): CborValue | undefined {
  const cursor: Cursor = { bytes, offset: 0, failed: false }
  const value = readValue(cursor, 1)
  return cursor.failed || cursor.offset !== bytes.length ? undefined : value
}

function fail(cursor: Cursor): 0 {
  cursor.failed = true
  return 0
}

function readValue(cursor: Cursor, level: number): CborValue {
  const initial = readByte(cursor)
  const argument = readArgument(cursor, initial & 0x1f)
  if (cursor.failed) return 0
  switch (initial >> 5) {
    case CBOR_MAJOR.integer:
      return argument
    case CBOR_MAJOR.bytes:
      return readBytes(cursor, argument)
    case CBOR_MAJOR.text:
      return decodeUtf8(readBytes(cursor, argument)) ?? fail(cursor)
    case CBOR_MAJOR.array:
      return level > CBOR_DEEPEST_LEVEL ? fail(cursor) : readArray(cursor, argument, level)
    case CBOR_MAJOR.map:
      return level > CBOR_DEEPEST_LEVEL ? fail(cursor) : readMap(cursor, argument, level)
    default:
      return fail(cursor)
  }
}

function readByte(cursor: Cursor): number {
  const byte = cursor.bytes[cursor.offset]
  cursor.offset += 1
  return byte ?? fail(cursor)
}

/** The argument of a head: immediate below 24, else 1, 2 or 4 bytes, and never longer than needed (RFC 8949 4.2.1). */
function readArgument(cursor: Cursor, information: number): number {
  if (information < 24) return information
  if (information > 26) return fail(cursor)
  const width = 1 << (information - 24)
  let value = 0
  for (let count = 0; count < width; count += 1) value = value * 256 + readByte(cursor)
  const smallest = width === 1 ? 24 : width === 2 ? 0x100 : 0x10000
  return value < smallest ? fail(cursor) : value
}

function readBytes(cursor: Cursor, length: number): Uint8Array {
  const end = cursor.offset + length
  if (end > cursor.bytes.length) fail(cursor)
  const bytes = cursor.bytes.slice(cursor.offset, end)
  cursor.offset = end
  return bytes
}

function readArray(cursor: Cursor, length: number, level: number): CborValue {
  const items: CborValue[] = []
  // Every item takes at least one byte, so a failed cursor ends the loop long before a lying length does.
  for (let count = 0; count < length && !cursor.failed; count += 1) items.push(readValue(cursor, level + 1))
  return items
}

function readMap(cursor: Cursor, length: number, level: number): CborValue {
  const entries = new Map<number, CborValue>()
  let previous = -1
  for (let count = 0; count < length && !cursor.failed; count += 1) {
    const initial = readByte(cursor)
    const key = readArgument(cursor, initial & 0x1f)
    if (initial >> 5 !== CBOR_MAJOR.integer || key <= previous) return fail(cursor)
    entries.set(key, readValue(cursor, level + 1))
    previous = key
  }
  return entries
}
