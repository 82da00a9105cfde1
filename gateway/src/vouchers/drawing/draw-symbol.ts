import qrcode from 'qrcode-generator'
import type { CodeParts } from 'shared-types/presentation-code/code-text.ts'

/** GB/T 18284 / ISO 18004: a quiet zone of four modules on every side. */
const QUIET_ZONE = 4

/**
 * 固定码 as vectors in a square of `side` points, quiet zone included: prefix in one alphanumeric segment, digits in one
 * numeric segment, level M. One filled path, so that no seam shows between modules.
 */
export function drawSymbol(document: PDFKit.PDFDocument, code: CodeParts, x: number, y: number, side: number): void {
  const symbol = qrcode(0, 'M')
  symbol.addData(code.prefix, 'Alphanumeric')
  symbol.addData(code.digits, 'Numeric')
  symbol.make()
  const modules = symbol.getModuleCount()
  const size = side / (modules + 2 * QUIET_ZONE)
  const at = (module: number): number => (module + QUIET_ZONE) * size
  for (let row = 0; row < modules; row += 1) {
    let start: number | undefined
    for (let column = 0; column <= modules; column += 1) {
      const dark = column < modules && symbol.isDark(row, column)
      if (dark && start === undefined) start = column
      if (dark || start === undefined) continue
      document.rect(x + at(start), y + at(row), (column - start) * size, size)
      start = undefined
    }
  }
  document.fill('#000000')
}
