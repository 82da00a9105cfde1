import { isPrintable, printedCodeParts } from 'shared-types/presentation-code/printed-code.ts'
import type { VoucherLayout } from 'shared-types/vocabulary/voucher-words.ts'
import { civilDay } from '../certificates/civil-day.ts'
import type { LoadedVoucher } from './load-voucher.ts'
import type { NewPrintedCode, PrintedCodes } from './printed-code.ts'
import type { DrawVouchers, PrintedFile } from './voucher.ts'

/** What printing needs; `host` stands in the codes. */
export interface PrintVouchersDeps {
  readonly printedCodes: Pick<PrintedCodes, 'add'>
  readonly drawVouchers: DrawVouchers
  readonly randomBytes: (count: number) => Uint8Array
  readonly host: string
  readonly now: () => number
  readonly newId: () => string
}

/** 印: a fresh code for each voucher, remembered before it is drawn, and the file. The release is recorded before. */
export type PrintVouchers = (loaded: readonly LoadedVoucher[], layout: VoucherLayout) => Promise<PrintedFile>

const CODE_LENGTH = 16

/** Makes the work. */
export function createPrintVouchers(deps: PrintVouchersDeps): PrintVouchers {
  return async (loaded, layout) => {
    const codes = loaded.map((one) => newCode(deps, one, layout))
    await deps.printedCodes.add(codes)
    const vouchers = loaded.flatMap(({ released }, index) => {
      const code = codes[index]
      return code ? [{ record: released, code: printedCodeParts(deps.host, code.code) }] : []
    })
    return deps.drawVouchers({ layout, day: civilDay(deps.now()), vouchers })
  }
}

function newCode(deps: PrintVouchersDeps, { certificate }: LoadedVoucher, layout: VoucherLayout): NewPrintedCode {
  const { identifier, province, kind, holderCode, lastValidDay } = certificate
  return {
    printedCodeId: deps.newId(),
    code: printableBytes(deps.randomBytes),
    certificate: { identifier, province, kind },
    holderCode,
    layout,
    madeAt: deps.now(),
    ...(lastValidDay === undefined ? {} : { endsAt: endOfDay(lastValidDay) }),
  }
}

/** One draw in 256 begins with a zero, which decimal digits cannot give back: it is drawn again. */
function printableBytes(randomBytes: PrintVouchersDeps['randomBytes']): Uint8Array {
  let code = randomBytes(CODE_LENGTH)
  while (!isPrintable(code)) code = randomBytes(CODE_LENGTH)
  return code
}

/** The last moment of a calendar day in UTC+8. */
function endOfDay(day: string): number {
  return Date.parse(`${day}T23:59:59.999+08:00`)
}
