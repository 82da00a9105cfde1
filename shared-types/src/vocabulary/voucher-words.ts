/** 文件格式: `pdf` is the voucher 打印凭证 that the gateway makes; `ofd` is the sealed file of the issuing authority. */
export const FILE_FORMATS = ['pdf', 'ofd'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/** 凭证版面: a whole A4 page, or cards of 85 × 54 mm to be cut out of one. */
export const VOUCHER_LAYOUTS = ['a4', 'card'] as const
export type VoucherLayout = (typeof VOUCHER_LAYOUTS)[number]

/** 取文件的事由: what a person takes a file for; the list is the project's own (assumed). */
export const FILE_REASONS = [
  'keep-in-vehicle',
  'hand-to-authority',
  'hand-to-business',
  'own-records',
  'other',
] as const
export type FileReason = (typeof FILE_REASONS)[number]

/** The reason as it is kept: words that are not of the list are `other`, and are kept nowhere. */
export function fileReasonOf(text: string): FileReason {
  return FILE_REASONS.find((known) => known === text) ?? 'other'
}

/** 批量打印的进度: `handed-over` once the file was fetched; `failed` when no certificate of it could be printed. */
export const VOUCHER_BATCH_STATES = ['queued', 'working', 'ready', 'handed-over', 'failed'] as const
export type VoucherBatchState = (typeof VOUCHER_BATCH_STATES)[number]

/** 没印上的原因 of one certificate of a batch. */
export const LEFT_OUT_REASONS = [
  'not-found',
  'not-allowed',
  'certificate-not-presentable',
  'upstream-unavailable',
] as const
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number]

/** Certificates that one batch holds at most. */
export const MOST_VOUCHERS = 200
