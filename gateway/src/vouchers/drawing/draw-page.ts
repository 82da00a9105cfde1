import type { Voucher } from '../voucher.ts'
import { VOUCHER_SENTENCES, voucherLines, type VoucherLine } from '../voucher-words.ts'
import { drawSymbol } from './draw-symbol.ts'
import { GREY, mm, type Pencil } from './pencil.ts'

const LEFT = mm(20)
const WIDTH = mm(170)
const LABEL_WIDTH = mm(42)
const TABLE_TOP = mm(58)
const FOOT_TOP = mm(205)
const SYMBOL_SIDE = mm(52)
const ROW_SPACE = mm(3.2)
/** Sizes of the rows' letters, the largest that fits counts; the last one does not always leave two lines a row. */
const SIZES = [13, 12, 11, 10, 9] as const

/** One whole page 整页凭证 of our own design; nothing of it looks like an official certificate. */
export function drawPage(pencil: Pencil, voucher: Voucher, day: string): void {
  const { heading, notTheOriginal } = VOUCHER_SENTENCES
  const top = mm(20)
  pencil.write(heading, { x: LEFT, y: top, width: WIDTH, size: 26, lines: 1 })
  pencil.write(voucher.record.title, { x: LEFT, y: top + mm(13), width: WIDTH, size: 18, lines: 1 })
  pencil.write(notTheOriginal, { x: LEFT, y: top + mm(24), width: WIDTH, size: 11, lines: 1, color: GREY })
  drawRows(pencil, voucherLines(voucher.record))
  drawFoot(pencil, voucher, day)
  writeFaults(pencil)
}

function drawRows(pencil: Pencil, lines: readonly VoucherLine[]): void {
  const size = SIZES.find((one) => heightOfRows(pencil, lines, one) <= FOOT_TOP - TABLE_TOP - mm(6)) ?? 9
  let y = TABLE_TOP
  rule(pencil, y)
  for (const { label, value } of lines) {
    y += ROW_SPACE / 2
    pencil.write(label, { x: LEFT, y, width: LABEL_WIDTH, size, lines: 1, color: GREY })
    y += pencil.write(value, placeOfValue(y, size)) + ROW_SPACE / 2
    rule(pencil, y)
  }
}

function placeOfValue(y: number, size: number) {
  return { x: LEFT + LABEL_WIDTH, y, width: WIDTH - LABEL_WIDTH, size, lines: 2 }
}

function heightOfRows(pencil: Pencil, lines: readonly VoucherLine[], size: number): number {
  return lines.reduce((sum, { value }) => sum + pencil.heightOf(value, placeOfValue(0, size)) + ROW_SPACE, 0)
}

function rule({ document }: Pencil, y: number): void {
  document
    .lineWidth(0.5)
    .strokeColor(GREY)
    .moveTo(LEFT, y)
    .lineTo(LEFT + WIDTH, y)
    .stroke()
}

function drawFoot(pencil: Pencil, voucher: Voucher, day: string): void {
  const { scanNow, howToScan, printedCopies, ownerEnds, printedOn } = VOUCHER_SENTENCES
  drawSymbol(pencil.document, voucher.code, LEFT - mm(3), FOOT_TOP, SYMBOL_SIDE)
  const x = LEFT + SYMBOL_SIDE
  const width = WIDTH - SYMBOL_SIDE
  let y = FOOT_TOP + mm(3)
  y += pencil.write(scanNow, { x, y, width, size: 16, lines: 1 }) + mm(2)
  y += pencil.write(howToScan, { x, y, width, size: 11, lines: 3 }) + mm(2)
  y += pencil.write(printedCopies, { x, y, width, size: 11, lines: 3 }) + mm(2)
  y += pencil.write(ownerEnds, { x, y, width, size: 9, lines: 1, color: GREY }) + mm(1)
  pencil.write(printedOn(day), { x, y, width, size: 11, lines: 1 })
}

/** What could not be printed in full is said at the foot of the page. */
function writeFaults(pencil: Pencil): void {
  const { missing, cut } = pencil.takeFaults()
  const notes = [
    ...(missing.length > 0 ? [VOUCHER_SENTENCES.missing(missing)] : []),
    ...(cut ? [VOUCHER_SENTENCES.shortened] : []),
  ]
  if (notes.length === 0) return
  pencil.write(notes.join(' '), { x: LEFT, y: mm(262), width: WIDTH, size: 9, lines: 3 })
  pencil.takeFaults()
}
