/** 状态名单: the last few published withdrawal lists. */
export interface WithdrawalListTable {
  version: number
  /** Unix seconds. */
  issued_at: number
  /** SM3 in hex over what the list says. */
  content_digest: string
  records: number
  /** JSON text: the exact bytes that are sent. */
  envelope: string
}

/** 作废令: what an attestation key signed before the instant is void. */
export interface VoidOrderTable {
  key_number: number
  /** Unix seconds. */
  void_before: number
  /** Milliseconds since 1970. */
  ordered_at: number
}

/** 亮证码条目: one certificate of a running code; a code without certificates has one row with an empty hash. */
export interface RunningCodeEntryTable {
  /** Keyed hash of the anchor, as in `running_codes`. */
  anchor_hash: string
  /** 0 for the first entry. */
  entry_index: number
  /** First six bytes of the anchor in base64url, sealed: they are published once the code is withdrawn, and not before. */
  sealed_prefix: string
  /** Keyed hash of the certificate's identifier, as in `running_certificates`. */
  certificate_hash: string
  /** The authorisation or appointment on which the right to show rests; empty where it rests on none. */
  delegation_id: string
  agent_id: string
  /** Milliseconds since 1970. */
  ends_at: number
}

/** 有码的证照: one certificate that stands in running codes, with what province and ministry last said of it. */
export interface RunningCertificateTable {
  /** Keyed hash of the identifier. */
  certificate_hash: string
  sealed_identifier: string
  province: string
  /** The latest end of its codes, in milliseconds since 1970. */
  ends_at: number
  /** Bits of a withdrawal record, 0 to 2. */
  province_state: number
  ministry_state: number
  /** Milliseconds since 1970; 0: to be asked at once. */
  asked_at: number
  /** Since when neither province nor ministry has answered about it; 0 while one does. */
  unanswered_since: number
}

/** 变更游标: how far a change feed was followed. */
export interface ChangeCursorTable {
  source: string
  cursor_text: string
}

export interface WithdrawalTables {
  withdrawal_lists: WithdrawalListTable
  void_orders: VoidOrderTable
  running_code_entries: RunningCodeEntryTable
  running_certificates: RunningCertificateTable
  change_cursors: ChangeCursorTable
}
