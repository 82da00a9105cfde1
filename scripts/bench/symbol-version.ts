/** Data code words of QR versions 1 to 26 at level M (GB/T 18284 / ISO 18004 table 7). */
const CODEWORDS = [
  16, 28, 44, 64, 86, 108, 124, 154, 182, 216, 254, 290, 334, 365, 415, 453, 507, 563, 627, 669, 714, 782, 860, 914,
  1000, 1062,
] as const

const MODE_BITS = 4

function alphanumericBits(characters: number): number {
  return Math.floor(characters / 2) * 11 + (characters % 2) * 6
}

function numericBits(digits: number): number {
  return Math.floor(digits / 3) * 10 + ([0, 4, 7][digits % 3] ?? 0)
}

/**
 * QR version at level M of a symbol of two segments, an alphanumeric prefix and digits; throws above version 26. Counted
 * after ISO 18004 7.4: mode indicator, length (9 and 10 bits up to version 9, then 11 and 12), data.
 */
export function symbolVersion({ prefix, digits }: { readonly prefix: string; readonly digits: string }): number {
  const data = 2 * MODE_BITS + alphanumericBits(prefix.length) + numericBits(digits.length)
  const index = CODEWORDS.findIndex((words, place) => data + (place < 9 ? 19 : 23) <= words * 8)
  if (index < 0) throw new RangeError(`digits: ${digits.length} do not fit into version 26`)
  return index + 1
}
