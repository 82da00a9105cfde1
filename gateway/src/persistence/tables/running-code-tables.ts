/** 运行中的亮证码: anchors that were signed, until an hour after their end. */
export interface RunningCodeTable {
  /** Keyed hash of the anchor. */
  anchor_hash: string
  account_id: string
  session_id: string
  person_ref: string
  /** Sealed JSON of the certificates behind the entries, in their order. */
  entries: string
  /** Milliseconds since 1970. */
  ends_at: number
  /** When the right to show it was taken back; 0 while it runs. */
  ended_at: number
}

export interface RunningCodeTables {
  running_codes: RunningCodeTable
}
