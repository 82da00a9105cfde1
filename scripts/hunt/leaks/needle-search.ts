import type { Needle } from './needle.ts'

/** Finds every needle that stands in some bytes. */
export type SearchNeedles = (haystack: Uint8Array) => ReadonlySet<Needle>

interface Pattern {
  readonly needle: Needle
  readonly bytes: Uint8Array
  /** Short runs of digits count only when no digit stands beside them: instants and random ids are full of digits. */
  readonly whole: boolean
}

/** Bytes at the beginning of a pattern by which it is looked up; the shortest pattern is two Chinese characters. */
const HEAD = 6
const FILTER_BITS = 22
const SHORT_DIGITS = /^\d{6,10}$/

/** Four bytes as a place in the filter. */
function slotOf(bytes: Uint8Array, at: number): number {
  const word =
    ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)) ^ 0
  return Math.imul(word, 0x9e3779b1) >>> (32 - FILTER_BITS)
}

function headOf(bytes: Uint8Array, at: number): number {
  let head = 0
  for (let index = 0; index < HEAD; index += 1) head = head * 256 + (bytes[at + index] ?? 0)
  return head
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}

function standsAt(haystack: Uint8Array, at: number, { bytes, whole }: Pattern): boolean {
  for (let index = HEAD; index < bytes.length; index += 1) if (haystack[at + index] !== bytes[index]) return false
  return !whole || (!isDigit(haystack[at - 1]) && !isDigit(haystack[at + bytes.length]))
}

/** One pass over the haystack for all needles together: a filter of four bytes, then a table of heads. */
export function createNeedleSearch(needles: readonly Needle[]): SearchNeedles {
  const filter = new Uint8Array(1 << FILTER_BITS)
  const byHead = new Map<number, Pattern[]>()
  for (const needle of needles) {
    const bytes = new TextEncoder().encode(needle.text)
    if (bytes.length < HEAD) throw new RangeError('needle: at least six bytes expected')
    filter[slotOf(bytes, 0)] = 1
    const head = headOf(bytes, 0)
    byHead.set(head, [...(byHead.get(head) ?? []), { needle, bytes, whole: SHORT_DIGITS.test(needle.text) }])
  }
  return (haystack) => {
    const found = new Set<Needle>()
    for (let at = 0; at + HEAD <= haystack.length; at += 1) {
      if (filter[slotOf(haystack, at)] === 0) continue
      for (const pattern of byHead.get(headOf(haystack, at)) ?? [])
        if (standsAt(haystack, at, pattern)) found.add(pattern.needle)
    }
    return found
  }
}
