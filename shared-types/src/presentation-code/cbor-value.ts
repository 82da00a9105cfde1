/**
 * The restricted CBOR 受限编码 of a presentation code (RFC 8949, section 4.2 deterministic encoding, cut down): unsigned
 * integers up to 32 bits, byte strings, text strings, arrays, and maps from ascending unsigned integers; definite
 * lengths, shortest forms, at most five levels deep.
 */
export type CborValue = number | string | Uint8Array | CborArray | CborMap

/** An array of the restricted CBOR. */
export type CborArray = readonly CborValue[]

/** A map of the restricted CBOR; keys are unsigned integers. */
export type CborMap = ReadonlyMap<number, CborValue>

/** Largest unsigned integer of the subset. */
export const CBOR_LARGEST_INTEGER = 0xffffffff

/** Levels of arrays and maps that may lie in one another. */
export const CBOR_DEEPEST_LEVEL = 5

/** Major types of RFC 8949 section 3.1 that the subset uses. */
export const CBOR_MAJOR = { integer: 0, bytes: 2, text: 3, array: 4, map: 5 } as const

/** True for an unsigned integer of at most 32 bits. */
export function isCborInteger(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= CBOR_LARGEST_INTEGER
}

/** True for an array of the subset, and not a byte string, text or map. */
export function isCborArray(value: CborValue | undefined): value is CborArray {
  return Array.isArray(value)
}
