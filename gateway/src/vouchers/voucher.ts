import type { CodeParts } from 'shared-types/presentation-code/code-text.ts'
import type { VoucherLayout } from 'shared-types/vocabulary/voucher-words.ts'
import type { Released, ReleasedRecord } from '../release/released.ts'

/** 打印凭证 of one certificate before it is drawn: what was released of it, and its code. */
export interface Voucher {
  readonly record: Released<ReleasedRecord>
  readonly code: CodeParts
}

declare const printed: unique symbol

/** 印好的文件: a PDF made of released records alone; the only document that routes send. */
export interface PrintedFile {
  readonly bytes: Uint8Array
  readonly pages: number
  readonly [printed]: true
}

/** What is drawn; `day` is the day of printing, `YYYY-MM-DD` in UTC+8. */
export interface VoucherSheet {
  readonly layout: VoucherLayout
  readonly day: string
  readonly vouchers: readonly Voucher[]
}

/** Port: draws vouchers into one PDF, giving way to other work after each of them. */
export type DrawVouchers = (sheet: VoucherSheet) => Promise<PrintedFile>
