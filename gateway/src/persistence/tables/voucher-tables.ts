/** 固定码 on printed vouchers. */
export interface PrintedCodeTable {
  printed_code_id: string
  /** Keyed hash of the sixteen bytes. */
  code_hash: string
  /** Keyed hash of the holder's code 持证主体代码. */
  holder_hash: string
  /** Sealed: identifier, province and kind of the certificate. */
  certificate: string
  layout: string
  /** Milliseconds since 1970. */
  made_at: number
  /** Milliseconds since 1970; 0: the certificate has no end. */
  ends_at: number
  /** Milliseconds since 1970; 0: not taken back. */
  revoked_at: number
}

/** 一次性链接 to a file. */
export interface FileLinkTable {
  /** Keyed hash of the secret in the address. */
  secret_hash: string
  session_id: string
  /** Empty for a batch. */
  certificate_id: string
  /** Empty for a single voucher. */
  batch_id: string
  layout: string
  reason: string
  /** Milliseconds since 1970. */
  expires_at: number
  /** 0 or 1. */
  used: number
}

export interface VoucherTables {
  printed_codes: PrintedCodeTable
  file_links: FileLinkTable
}
