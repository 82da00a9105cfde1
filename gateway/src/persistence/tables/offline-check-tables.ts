/** 离线核验补报: what a reported check came to; no text, no person, no place. */
export interface OfflineCheckTable {
  /** Keyed hash of account and check. */
  check_hash: string
  /** JSON of conclusion, reasons and receipt: words of closed lists. */
  outcome: string
  /** Milliseconds since 1970. */
  recorded_at: number
}

export interface OfflineCheckTables {
  offline_checks: OfflineCheckTable
}
