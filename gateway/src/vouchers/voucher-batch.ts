import type {
  LeftOutReason,
  VoucherBatchState,
  VoucherLayout,
  FileReason,
} from 'shared-types/vocabulary/voucher-words.ts'
import type { Result } from 'shared-types/vocabulary/result.ts'
import type { HolderViewer } from './make-file-link.ts'
import type { PrintedFile } from './voucher.ts'

/** 批量打印 as it stands now; milliseconds since 1970. */
export interface VoucherBatchView {
  readonly batchId: string
  readonly state: VoucherBatchState
  readonly layout: VoucherLayout
  readonly reason: FileReason
  readonly total: number
  readonly done: number
  readonly leftOut: readonly { readonly certificateId: string; readonly reason: LeftOutReason }[]
  readonly endsAt: number
}

/** What is to be printed. */
export interface VoucherBatchOrder {
  readonly certificateIds: readonly string[]
  readonly layout: VoucherLayout
  readonly reason: FileReason
  readonly requestId: string
}

/**
 * 批量打印: batches live in the memory of this process and nowhere else; each ends, ready or not, and all of them with the
 * process. An account has one that is not ready at a time.
 */
export interface VoucherBatches {
  /** `state-conflict`: one of this account is under way; `too-many-requests`: too many wait. */
  start(
    viewer: HolderViewer,
    order: VoucherBatchOrder,
  ): Result<VoucherBatchView, 'state-conflict' | 'too-many-requests'>
  find(accountId: string, batchId: string): VoucherBatchView | undefined
  /** The file, once; from then on it is gone. */
  handOver(accountId: string, batchId: string): PrintedFile | undefined
  /** Drops what has ended. */
  sweep(): void
  /** Stops all work at its next step. */
  close(): void
}
