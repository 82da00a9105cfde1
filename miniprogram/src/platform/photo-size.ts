import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'

/** 照片尺寸 in px. */
export interface PhotoSize {
  readonly width: number
  readonly height: number
}

/** A printed page is read well at this edge, and such a photo has some hundred kilobytes (assumed). */
const LONGEST_EDGE = 2000
/** Below this nobody reads a certificate on it (assumed). */
const SMALLEST_EDGE = 200
/** No phone takes larger photos; a picture that claims more is meant to fill the memory. */
const MOST_PIXELS = 120_000_000

/** 最大文件: a file above it is not opened at all. */
export const MOST_FILE_BYTES = 30 * 1024 * 1024

/** 清晰度: the qualities of JPEG, best first; the first that fits is used. */
export const PHOTO_QUALITIES = [0.85, 0.7, 0.5] as const
/** 上传大小: what a photo weighs at the most once it is ready. */
export const MOST_READY_BYTES = 1024 * 1024

/** 缩小: the size a photo is drawn at, never larger than it is. */
export function fitPhoto({ width, height }: PhotoSize): Result<PhotoSize, 'too-small' | 'too-large'> {
  const isSize = Number.isFinite(width) && Number.isFinite(height)
  if (!isSize || Math.min(width, height) < SMALLEST_EDGE) return fail('too-small')
  if (width * height > MOST_PIXELS) return fail('too-large')
  const factor = Math.min(1, LONGEST_EDGE / Math.max(width, height))
  // a strip of paper keeps at least one px
  return succeed({
    width: Math.max(1, Math.round(width * factor)),
    height: Math.max(1, Math.round(height * factor)),
  })
}
