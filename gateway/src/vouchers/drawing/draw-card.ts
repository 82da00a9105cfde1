import type { Voucher } from '../voucher.ts'
import { cardLines, VOUCHER_SENTENCES } from '../voucher-words.ts'
import { drawSymbol } from './draw-symbol.ts'
import { GREY, mm, type Pencil } from './pencil.ts'

/** GB/T 14916 has 85.6 × 54; a card for the cab is cut by hand. Millimetres. */
const CARD_WIDTH = 85
const CARD_HEIGHT = 54
const COLUMNS = 2
const ROWS = 5
const SHEET_LEFT = (210 - COLUMNS * CARD_WIDTH) / 2
const SHEET_TOP = (297 - ROWS * CARD_HEIGHT) / 2 + 2
const EDGE = 3
const SYMBOL_SIDE = 28

/** Cards on one sheet of A4. */
export const CARDS_ON_A_SHEET = COLUMNS * ROWS

/** What stands once on every sheet: how to print it so that the cards have their size. */
export function drawSheetHead(pencil: Pencil): void {
  const place = { x: mm(SHEET_LEFT), y: mm(6), width: mm(170), size: 9, lines: 1, color: GREY }
  pencil.write(VOUCHER_SENTENCES.cutOut, place)
}

/** 车内卡片: the `slot`th card of a sheet, 85 × 54 mm, with the edge to cut along. */
export function drawCard(pencil: Pencil, voucher: Voucher, day: string, slot: number): void {
  const left = mm(SHEET_LEFT + (slot % COLUMNS) * CARD_WIDTH)
  const top = mm(SHEET_TOP + Math.floor(slot / COLUMNS) * CARD_HEIGHT)
  pencil.document
    .lineWidth(0.4)
    .strokeColor(GREY)
    .dash(3, { space: 3 })
    .rect(left, top, mm(CARD_WIDTH), mm(CARD_HEIGHT))
    .stroke()
    .undash()
  writeCard(pencil, voucher, { x: left + mm(EDGE), y: top + mm(EDGE) })
  const symbolX = left + mm(CARD_WIDTH - SYMBOL_SIDE - 1.5)
  drawSymbol(pencil.document, voucher.code, symbolX, top + mm(9), mm(SYMBOL_SIDE))
  const aside = { x: symbolX, width: mm(SYMBOL_SIDE), lines: 1 }
  pencil.write(VOUCHER_SENTENCES.scanNow, { ...aside, y: top + mm(37), size: 7.5 })
  writeFoot(pencil, day, { x: left + mm(EDGE), y: top + mm(41.5) })
}

interface Corner {
  readonly x: number
  readonly y: number
}

function writeCard(pencil: Pencil, { record }: Voucher, { x, y: top }: Corner): void {
  const width = mm(CARD_WIDTH - SYMBOL_SIDE - 2 * EDGE)
  pencil.write(record.title, { x, y: top, width: mm(CARD_WIDTH - 2 * EDGE), size: 10, lines: 1 })
  let y = top + mm(6.2)
  for (const { label, value, field } of cardLines(record)) {
    const size = field === 'plateNumber' || (field === 'holderName' && record.kind > 6) ? 12 : 7
    y += pencil.write(label, { x, y, width, size: 5.5, lines: 1, color: GREY })
    y += pencil.write(value, { x, y, width, size, lines: field === 'companyName' ? 2 : 1 }) + mm(0.3)
  }
}

function writeFoot(pencil: Pencil, day: string, { x, y: top }: Corner): void {
  const width = mm(CARD_WIDTH - 2 * EDGE)
  const { heading, notTheOriginal, printedCopies, printedOn } = VOUCHER_SENTENCES
  const { missing, cut } = pencil.takeFaults()
  const notes = [
    `${heading}，${notTheOriginal}${printedOn(day)}。`,
    printedCopies,
    ...(missing.length > 0 ? [VOUCHER_SENTENCES.missing(missing)] : []),
    ...(cut ? [VOUCHER_SENTENCES.shortened] : []),
  ]
  let y = top
  for (const note of notes) y += pencil.write(note, { x, y, width, size: 5.2, lines: 1 })
  pencil.takeFaults()
}
