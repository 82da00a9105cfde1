/**
 * UTF-8 by hand, RFC 3629 (GB 18030 has no part here): WeChat's logic layer may have neither TextEncoder nor
 * TextDecoder. Strict both ways: a lone surrogate, an overlong form or a cut sequence is never let through.
 */

/** UTF-8 bytes of a text; throws RangeError on a lone surrogate. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (let index = 0; index < text.length; index += 1) {
    const point = text.codePointAt(index) ?? 0
    if (point >= 0xd800 && point <= 0xdfff) throw new RangeError(`text: lone surrogate at ${index}`)
    if (point > 0xffff) index += 1
    pushPoint(bytes, point)
  }
  return Uint8Array.from(bytes)
}

function pushPoint(bytes: number[], point: number): void {
  if (point < 0x80) bytes.push(point)
  else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(point))
  else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(point >> 6), tail(point))
  else bytes.push(0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point))
}

function tail(bits: number): number {
  return 0x80 | (bits & 0x3f)
}

/** Text of UTF-8 bytes; undefined for overlong forms, surrogates, values above U+10FFFF and cut or stray bytes. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  let text = ''
  let index = 0
  while (index < bytes.length) {
    const lead = bytes[index] ?? 0
    const length = sequenceLength(lead)
    if (length === 0 || index + length > bytes.length) return undefined
    const point = readPoint(bytes, index, length, lead)
    if (point === undefined) return undefined
    text += String.fromCodePoint(point)
    index += length
  }
  return text
}

/** Length of the sequence that a lead byte opens; 0 when it opens none (RFC 3629 section 4). */
function sequenceLength(lead: number): 0 | 1 | 2 | 3 | 4 {
  if (lead < 0x80) return 1
  if (lead >= 0xc2 && lead < 0xe0) return 2
  if (lead >= 0xe0 && lead < 0xf0) return 3
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0
}

/** Smallest code point that needs a sequence of this length; anything below is overlong. */
const SMALLEST = { 1: 0, 2: 0x80, 3: 0x800, 4: 0x10000 } as const

function readPoint(bytes: Uint8Array, index: number, length: 1 | 2 | 3 | 4, lead: number): number | undefined {
  if (length === 1) return lead
  let point = lead & (0x7f >> length)
  for (let next = index + 1; next < index + length; next += 1) {
    const byte = bytes[next] ?? 0
    if ((byte & 0xc0) !== 0x80) return undefined
    point = (point << 6) | (byte & 0x3f)
  }
  const surrogate = point >= 0xd800 && point <= 0xdfff
  return point < SMALLEST[length] || surrogate || point > 0x10ffff ? undefined : point
}
