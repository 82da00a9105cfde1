import { codePointName, printableText } from '../printable-text.ts'
import type { VoucherFont } from './voucher-font.ts'

/** Points of a millimetre. */
const POINTS = 72 / 25.4

/** Where and how large a text stands, in points; `lines`: at most so many, then `…`. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly lines: number
  readonly color?: string
}

/** 笔: writes on one document, and remembers what could not be written in full. */
export interface Pencil {
  readonly document: PDFKit.PDFDocument
  /** Writes and gives the height that was used, in points. */
  write(text: string, place: Place): number
  /** Height that a text would use, in points. */
  heightOf(text: string, place: Omit<Place, 'x' | 'y'>): number
  /** What was not written in full since the last asking: characters that the font lacks, and whether a text was cut. */
  takeFaults(): { readonly missing: readonly string[]; readonly cut: boolean }
}

/** Millimetres in points. */
export function mm(millimetres: number): number {
  return millimetres * POINTS
}

/** Black on white: vouchers are printed on office printers. */
export const BLACK = '#000000'
export const GREY = '#444444'

/** A pencil over a document whose font is set. */
export function createPencil(document: PDFKit.PDFDocument, font: VoucherFont): Pencil {
  const missing = new Set<string>()
  let cut = false
  const allowed = ({ size, lines }: Pick<Place, 'size' | 'lines'>): number => {
    document.fontSize(size)
    return document.currentLineHeight(true) * lines
  }
  const fullHeight = (text: string, { size, width }: Pick<Place, 'size' | 'width'>): number =>
    document.fontSize(size).heightOfString(text, { width })
  return {
    document,
    heightOf: (text, place) => Math.min(fullHeight(text, place), allowed(place)),
    write: (value, place) => {
      const { text, missing: lacking } = printableText(value, font.has)
      for (const codePoint of lacking) missing.add(codePointName(codePoint))
      const height = allowed(place)
      const full = fullHeight(text, place)
      if (full > height + 1) cut = true
      document.fillColor(place.color ?? BLACK).fontSize(place.size)
      document.text(text, place.x, place.y, { width: place.width, height: height + 1, ellipsis: '…', lineBreak: true })
      return Math.min(full, height)
    },
    takeFaults: () => {
      const faults = { missing: [...missing], cut }
      missing.clear()
      cut = false
      return faults
    },
  }
}
