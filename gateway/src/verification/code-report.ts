import type { Reason } from 'shared-types/vocabulary/reasons.ts'
import type { ReportableClass } from 'shared-types/vocabulary/scanned-codes.ts'

/** 上报人的种类: who sent it, for the weight of a report; never which person. */
export type ReporterKind = 'inspector' | 'account' | 'anonymous'

/** 上报: one report of a code that may be made to deceive. It holds no text, no person and no place. */
export interface CodeReport {
  /** The phone's own random id. */
  readonly reportId: string
  /** SM3 of the text, base64url; stored by keyed hash alone. */
  readonly codeDigest: string
  readonly codeClass: ReportableClass
  readonly reason: Reason
  readonly host?: string
  readonly reporter: ReporterKind
  /** Milliseconds since 1970. */
  readonly receivedAt: number
}

/** 上报汇总: reports of one code, class, reason and host together. */
export interface ReportedCode {
  /** Short name of the code, the same for the same text while the look-up key stays. */
  readonly code: string
  readonly codeClass: string
  readonly reason: string
  readonly host?: string
  readonly reports: number
  readonly byInspectors: number
  /** Milliseconds since 1970. */
  readonly firstAt: number
  readonly lastAt: number
}

/** Port: where reports are kept. */
export interface CodeReports {
  /** Keeps one; answers when its id was first received, which is this one's `receivedAt` unless it came before. */
  add(report: CodeReport): Promise<number>
  /** Those received since then, most reported first, at most `most`. */
  summary(since: number, most: number): Promise<readonly ReportedCode[]>
  sweep(before: number): Promise<void>
}

/** Reports are forgotten after half a year (assumed: long enough to see a forger come back). */
export const REPORTS_KEPT_MS = 180 * 86_400_000
