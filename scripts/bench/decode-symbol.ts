import { loadQrGenerator } from './decode-packages.ts'

/** GB/T 18284 / ISO 18004: a quiet zone of four modules on every side, as the show screen draws it. */
const QUIET_ZONE = 4

/** 码图 as modules: `side` of them in a row with the quiet zone, 1 where it is dark. */
export interface DrawnSymbol {
  readonly text: string
  readonly version: number
  readonly side: number
  readonly dark: Uint8Array
}

/** One piece of a symbol's text in one QR mode. */
export interface Segment {
  readonly text: string
  readonly mode: 'Alphanumeric' | 'Numeric'
}

/** Draws a symbol at level M by the package, and with the quiet zone, of the show screen. */
export function drawSymbol(segments: readonly Segment[]): DrawnSymbol {
  const symbol = loadQrGenerator()(0, 'M')
  for (const { text, mode } of segments) symbol.addData(text, mode)
  symbol.make()
  const modules = symbol.getModuleCount()
  const side = modules + 2 * QUIET_ZONE
  const dark = new Uint8Array(side * side)
  for (let row = 0; row < modules; row += 1) {
    for (let column = 0; column < modules; column += 1) {
      if (symbol.isDark(row, column)) dark[(row + QUIET_ZONE) * side + column + QUIET_ZONE] = 1
    }
  }
  return { text: segments.map(({ text }) => text).join(''), version: (modules - 17) / 4, side, dark }
}
