import { setImmediate as otherWork } from 'node:timers/promises'
import PdfDocument from 'pdfkit'
import type { DrawVouchers, PrintedFile, VoucherSheet } from '../voucher.ts'
import { CARDS_ON_A_SHEET, drawCard, drawSheetHead } from './draw-card.ts'
import { drawPage } from './draw-page.ts'
import { createPencil, type Pencil } from './pencil.ts'
import type { VoucherFont } from './voucher-font.ts'

const FONT = 'voucher'

/** The brand of this drawing: whatever stands in such a file went through the release policy. */
function isPrinted(file: Omit<PrintedFile, symbol>): file is PrintedFile {
  return file.pages > 0
}

/** Draws with PDFKit; `font` is asked for at the first document. A page is a slice: other requests run between two. */
export function createDrawVouchers(font: () => VoucherFont): DrawVouchers {
  return async (sheet) => {
    const opened = font()
    const document = new PdfDocument({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      lang: 'zh-CN',
      info: { Title: '打印凭证' },
    })
    document.registerFont(FONT, Buffer.from(opened.bytes.buffer, opened.bytes.byteOffset, opened.bytes.byteLength))
    document.font(FONT)
    const bytes = collected(document)
    const pages = await drawAll(createPencil(document, opened), sheet)
    document.end()
    const file = { bytes: await bytes, pages }
    if (!isPrinted(file)) throw new Error('a sheet without vouchers')
    return file
  }
}

function collected(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
}

async function drawAll(pencil: Pencil, { layout, day, vouchers }: VoucherSheet): Promise<number> {
  let pages = 0
  for (const [index, voucher] of vouchers.entries()) {
    const slot = layout === 'card' ? index % CARDS_ON_A_SHEET : 0
    if (slot === 0) {
      pencil.document.addPage()
      pages += 1
      if (layout === 'card') drawSheetHead(pencil)
    }
    if (layout === 'card') drawCard(pencil, voucher, day, slot)
    else drawPage(pencil, voucher, day)
    await otherWork()
  }
  return pages
}
