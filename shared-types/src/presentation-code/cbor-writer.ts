import { concatBytes } from './bytes.ts'
import { encodeUtf8 } from './utf8.ts'
import {
  CBOR_DEEPEST_LEVEL,
  CBOR_MAJOR,
  isCborArray,
  isCborInteger,
  type CborMap,
  type CborValue,
} from './cbor-value.ts'

/**
 * Writes a value of the restricted CBOR (see cbor-value.ts) in its one form: shortest heads, map keys ascending.
 * Throws RangeError on a number outside 0 to 2^32−1, a lone surrogate, or more than five levels.
 */
export function encodeCbor(value: CborValue): Uint8Array {
  return write(value, 1)
}

function write(value: CborValue, level: number): Uint8Array {
  if (typeof value === 'number') return head(CBOR_MAJOR.integer, value)
  if (typeof value === 'string') return withHead(CBOR_MAJOR.text, encodeUtf8(value))
  if (value instanceof Uint8Array) return withHead(CBOR_MAJOR.bytes, value)
  if (level > CBOR_DEEPEST_LEVEL) throw new RangeError(`value: deeper than ${CBOR_DEEPEST_LEVEL} levels`)
  if (!isCborArray(value)) return writeMap(value, level)
  return concatBytes(head(CBOR_MAJOR.array, value.length), ...value.map((item) => write(item, level + 1)))
}

function writeMap(map: CborMap, level: number): Uint8Array {
  const parts: { readonly key: number; readonly bytes: Uint8Array }[] = []
  map.forEach((item, key) => {
    parts.push({ key, bytes: concatBytes(head(CBOR_MAJOR.integer, key), write(item, level + 1)) })
  })
  parts.sort((one, other) => one.key - other.key)
  return concatBytes(head(CBOR_MAJOR.map, map.size), ...parts.map((part) => part.bytes))
}

function withHead(major: number, body: Uint8Array): Uint8Array {
  return concatBytes(head(major, body.length), body)
}

function head(major: number, argument: number): Uint8Array {
  if (!isCborInteger(argument)) throw new RangeError(`value: ${argument} is not an unsigned integer of 32 bits`)
  const type = major << 5
  if (argument < 24) return Uint8Array.of(type | argument)
  if (argument < 0x100) return Uint8Array.of(type | 24, argument)
  if (argument < 0x10000) return Uint8Array.of(type | 25, argument >> 8, argument)
  return Uint8Array.of(type | 26, argument >>> 24, argument >>> 16, argument >>> 8, argument)
}
