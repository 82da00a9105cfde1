import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'

const START_OF_IMAGE = 0xd8
const START_OF_SCAN = 0xda
const JFIF = 0xe0
const LAST_APPLICATION = 0xef
const COMMENT = 0xfe

/** Segments that say something about a picture instead of being it: APP1 to APP15 (EXIF, XMP, ICC, thumbnails), comments. */
function isRemark(marker: number): boolean {
  return (marker > JFIF && marker <= LAST_APPLICATION) || marker === COMMENT
}

/**
 * 去掉照片附带信息: a JPEG (ISO/IEC 10918-1, B.1) without its remarks; place, time and phone stand there. Fails for what
 * does not begin as a JPEG or is cut off before its picture.
 */
export function withoutRemarks(jpeg: Uint8Array): Result<Uint8Array, 'not-a-jpeg'> {
  if (jpeg[0] !== 0xff || jpeg[1] !== START_OF_IMAGE) return fail('not-a-jpeg')
  const kept: Uint8Array[] = [jpeg.subarray(0, 2)]
  let at = 2
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff) {
    const marker = jpeg[at + 1] ?? 0
    // a marker may be preceded by any number of fill bytes
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === START_OF_SCAN) {
      kept.push(jpeg.subarray(at))
      return succeed(joined(kept))
    }
    const next = at + 2 + (jpeg[at + 2] ?? 0) * 256 + (jpeg[at + 3] ?? 0)
    if (!isRemark(marker)) kept.push(jpeg.subarray(at, next))
    at = next
  }
  return fail('not-a-jpeg')
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
