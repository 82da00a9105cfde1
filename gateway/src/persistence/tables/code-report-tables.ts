/** 上报的码: reports of codes that may be made to deceive; no text, no person, no place. */
export interface CodeReportTable {
  /** The phone's own random id. */
  report_id: string
  /** Keyed hash of the digest of the text. */
  code_hash: string
  code_class: string
  reason: string
  /** Empty when none was kept. */
  host: string
  /** `inspector`, `account` or `anonymous`. */
  reporter: string
  /** Milliseconds since 1970. */
  received_at: number
}

export interface CodeReportTables {
  code_reports: CodeReportTable
}
