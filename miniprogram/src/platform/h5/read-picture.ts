import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { ScanFailure } from '../ports.ts'

/** Widths in px at which a picture is tried: a code that fails at one often reads at another. */
const WIDTHS = [1000, 1500, 700, 2000, 480] as const
/** Parts of the picture that are tried: the whole, then halves and the middle, for a small code on a large picture. */
const PARTS = [
  { x: 0, y: 0, width: 1, height: 1 },
  { x: 0, y: 0.1, width: 1, height: 0.6 },
  { x: 0, y: 0.35, width: 1, height: 0.6 },
  { x: 0.2, y: 0.2, width: 0.6, height: 0.6 },
] as const
const LARGEST_PIXELS = 6_000_000

function pixelsOf(bitmap: ImageBitmap, part: (typeof PARTS)[number], width: number): ImageData | undefined {
  const source = { width: bitmap.width * part.width, height: bitmap.height * part.height }
  const height = Math.round((source.height / source.width) * width)
  if (height < 1 || width * height > LARGEST_PIXELS) return undefined
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return undefined
  context.drawImage(
    bitmap,
    bitmap.width * part.x,
    bitmap.height * part.y,
    source.width,
    source.height,
    0,
    0,
    width,
    height,
  )
  return context.getImageData(0, 0, width, height)
}

/** 读图: finds a QR code in a picture, also in a screenshot of a whole phone; the decoder is loaded on first use. */
export async function readPicture(file: Blob): Promise<Result<string, ScanFailure>> {
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(file)
  } catch {
    // not a picture, or of a format this browser cannot open
    return fail('picture-unreadable')
  }
  const { default: decode } = await import('jsqr')
  for (const part of PARTS) {
    for (const width of [Math.min(Math.round(bitmap.width * part.width), 2400), ...WIDTHS]) {
      const pixels = pixelsOf(bitmap, part, width)
      const found = pixels && decode(pixels.data, pixels.width, pixels.height, { inversionAttempts: 'dontInvert' })
      if (found?.data) return succeed(found.data)
    }
  }
  return fail('no-code-found')
}
