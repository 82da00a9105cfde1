import qrcode from 'qrcode-generator'
import type { CodeParts } from 'shared-types/presentation-code/code-text.ts'
import type { ScreenMeasures } from '../platform/ports.ts'

/** 码图: a GIF as data URL, its width in logical px, and its QR version (for figures). */
export interface CodePicture {
  readonly url: string
  readonly width: number
  readonly version: number
}

/** GB/T 18284 / ISO 18004: a quiet zone of four modules on every side. */
const QUIET_ZONE = 4
/** Wider than this a code is no easier to scan. */
const WIDEST = 400

/** Device pixels of one module: whole ones only, because fractional modules do not decode. */
export function modulePixels(modules: number, { width, pixelRatio }: ScreenMeasures): number {
  return Math.max(1, Math.floor((Math.min(width, WIDEST) * pixelRatio) / modules))
}

/** Draws a code: prefix in one alphanumeric segment, digits in one numeric segment, level M. */
export function drawCode({ prefix, digits }: CodeParts, screen: ScreenMeasures): CodePicture {
  const symbol = qrcode(0, 'M')
  symbol.addData(prefix, 'Alphanumeric')
  symbol.addData(digits, 'Numeric')
  symbol.make()
  const modules = symbol.getModuleCount()
  const size = modulePixels(modules + 2 * QUIET_ZONE, screen)
  return {
    url: symbol.createDataURL(size, QUIET_ZONE * size),
    width: ((modules + 2 * QUIET_ZONE) * size) / screen.pixelRatio,
    version: (modules - 17) / 4,
  }
}
