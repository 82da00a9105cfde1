import type { FileReason, VoucherLayout } from 'shared-types/vocabulary/voucher-words.ts'

/** What a link leads to: a voucher that is made when it is fetched, or the file of a batch that waits in memory. */
export type LinkedFile =
  { readonly kind: 'voucher'; readonly certificateId: string } | { readonly kind: 'batch'; readonly batchId: string }

/** 一次性链接 as it is kept; the secret itself is not. Milliseconds since 1970. */
export interface FileLinkFacts {
  /** The session that asked: the link ends with it. */
  readonly sessionId: string
  readonly file: LinkedFile
  readonly layout: VoucherLayout
  readonly reason: FileReason
  readonly expiresAt: number
}

/** Port: one-time links. A secret stands in it by keyed hash alone. */
export interface FileLinks {
  add(secret: string, link: FileLinkFacts): Promise<void>
  /** Uses the link up, once whoever asks at the same time; undefined when it is unknown, used or expired. */
  take(secret: string, at: number): Promise<FileLinkFacts | undefined>
  /** Lets a link work again that was taken and delivered nothing. */
  giveBack(secret: string): Promise<void>
  /** Forgets links that expired before this moment. */
  sweep(before: number): Promise<void>
}

/** 十分钟. */
export const LINK_LIFETIME_MS = 600_000

/** Path behind the public address at which a link's secret is handed in. */
export const FILES_PATH = '/api/v1/files/'
