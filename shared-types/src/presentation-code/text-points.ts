/** First and last code points of ranges, in ascending order. */
type Ranges = readonly (readonly [number, number])[]

/**
 * Code points that no text of a code may hold: general categories Cc control, Cf format, Zl and Zp line separators,
 * Co private use, Cs surrogates (Unicode 17). As numbers, because property escapes do not survive the way to WeChat;
 * a test holds the table against the property escapes of Node. A letter turned round by U+202E is a forged name.
 */
const FORBIDDEN_POINTS: Ranges = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x600, 0x605],
  [0x61c, 0x61c],
  [0x6dd, 0x6dd],
  [0x70f, 0x70f],
  [0x890, 0x891],
  [0x8e2, 0x8e2],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x206f],
  [0xd800, 0xf8ff],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0x110bd, 0x110bd],
  [0x110cd, 0x110cd],
  [0x13430, 0x1343f],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0001, 0xe0001],
  [0xe0020, 0xe007f],
  [0xf0000, 0xffffd],
  [0x100000, 0x10fffd],
]

/** True for a code point that a text of a presentation code must not hold. */
export function isForbiddenPoint(point: number): boolean {
  return FORBIDDEN_POINTS.some(([first, last]) => point >= first && point <= last)
}

/** Code points of a text; a lone surrogate stays one (forbidden) point. */
export function codePoints(text: string): readonly number[] {
  const points: number[] = []
  for (let index = 0; index < text.length; index += 1) {
    const point = text.codePointAt(index) ?? 0
    if (point > 0xffff) index += 1
    points.push(point)
  }
  return points
}

/** True when the text is in Unicode normal form C; a runtime built without normalisation tables says yes to all. */
export function isNormalised(text: string): boolean {
  return typeof text.normalize !== 'function' || text.normalize('NFC') === text
}
