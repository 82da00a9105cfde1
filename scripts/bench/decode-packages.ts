import { createRequire } from 'node:module'
import { resolve } from 'node:path'

// The mini-program's own copies of these two are measured, so they are loaded as the mini-program finds them.
const load = createRequire(resolve(import.meta.dirname, '../../miniprogram/package.json'))

/** What is used of `qrcode-generator`. */
export interface QrSymbol {
  readonly addData: (text: string, mode: 'Alphanumeric' | 'Numeric') => void
  readonly make: () => void
  readonly getModuleCount: () => number
  readonly isDark: (row: number, column: number) => boolean
}
type MakeQrSymbol = (version: 0, level: 'M') => QrSymbol

/** What is used of `jsqr`: RGBA in, text out, null when nothing was found. */
export type DecodeByJsqr = (
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
  options: { readonly inversionAttempts: 'dontInvert' },
) => { readonly data: string } | null

function isMakeQrSymbol(value: unknown): value is MakeQrSymbol {
  return typeof value === 'function'
}

function isDecodeByJsqr(value: unknown): value is DecodeByJsqr {
  return typeof value === 'function'
}

/** The drawing package of the show screen. */
export function loadQrGenerator(): MakeQrSymbol {
  const loaded: unknown = load('qrcode-generator')
  if (!isMakeQrSymbol(loaded)) throw new Error('qrcode-generator is not what the mini-program draws with')
  return loaded
}

/** The decoder of the mini-program's preview. */
export function loadJsqr(): DecodeByJsqr {
  const loaded: unknown = load('jsqr')
  const decode: unknown = typeof loaded === 'object' && loaded !== null ? Reflect.get(loaded, 'default') : loaded
  if (!isDecodeByJsqr(decode)) throw new Error('jsqr is not what the mini-program reads pictures with')
  return decode
}
