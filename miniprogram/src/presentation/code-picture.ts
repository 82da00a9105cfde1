import qrcode from 'qrcode-generator'
import type { CodeParts } from 'shared-types/presentation-code/code-text.ts'
import type { ScreenMeasures } from '../platform/ports.ts'

/** 码图: a GIF as data URL, the width in logical px at which every module is whole device pixels, and its QR version. */
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
    // one pixel a module, enlarged by the style sheet without smoothing: a hundred times less work on a slow phone
    url: symbol.createDataURL(1, QUIET_ZONE),
    width: ((modules + 2 * QUIET_ZONE) * size) / screen.pixelRatio,
    version: (modules - 17) / 4,
  }
}
