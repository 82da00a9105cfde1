import { createFrames } from './camera-frames.ts'

/** Reads the QR code that a playing video shows now; undefined when there is none. */
export type ReadVideo = () => Promise<string | undefined>

/** BarcodeDetector as far as it is used here (Shape Detection API; the DOM types do not list it). */
interface Detector {
  readonly detect: (source: HTMLVideoElement) => Promise<unknown>
}

/** Too many misses in a row of the browser's own reader, and the other one has its turn as well. */
const MISSES_BEFORE_HELP = 6

function isDetector(value: unknown): value is Detector {
  return typeof value === 'object' && value !== null && 'detect' in value && typeof value.detect === 'function'
}

async function browserDetector(): Promise<Detector | undefined> {
  const made: unknown = Reflect.get(window, 'BarcodeDetector')
  if (typeof made !== 'function') return undefined
  try {
    const formats: unknown = await Promise.resolve(Reflect.get(made, 'getSupportedFormats')?.call(made))
    if (!Array.isArray(formats) || !formats.includes('qr_code')) return undefined
    const detector: unknown = Reflect.construct(made, [{ formats: ['qr_code'] }])
    return isDetector(detector) ? detector : undefined
  } catch {
    // listed, but the system behind it is missing
    return undefined
  }
}

function textOf(found: unknown): string | undefined {
  const first: unknown = Array.isArray(found) ? found[0] : undefined
  if (typeof first !== 'object' || first === null || !('rawValue' in first)) return undefined
  return typeof first.rawValue === 'string' && first.rawValue !== '' ? first.rawValue : undefined
}

function createJsqrReader(video: HTMLVideoElement): ReadVideo {
  const nextFrame = createFrames(video)
  return async () => {
    const pixels = nextFrame()
    if (!pixels) return undefined
    const { default: decode } = await import('jsqr')
    const found = decode(pixels.data, pixels.width, pixels.height, { inversionAttempts: 'dontInvert' })
    return found?.data ? found.data : undefined
  }
}

/** 读码: the browser's own reader where it has one, jsqr where not or where that one finds nothing for a while. */
export async function createVideoReader(video: HTMLVideoElement): Promise<ReadVideo> {
  const detector = await browserDetector()
  const jsqr = createJsqrReader(video)
  if (!detector) return jsqr
  let misses = 0
  return async () => {
    // a frame that is not ready, or a reader that broke: the same as a miss
    const found = textOf(await detector.detect(video).catch(() => undefined))
    misses = found === undefined ? misses + 1 : 0
    return found ?? (misses > MISSES_BEFORE_HELP ? jsqr() : undefined)
  }
}
