/** 会话: lives until `ends_at` unless it ended earlier. Instants in milliseconds since 1970. */
export interface SessionTable {
  session_id: string
  account_id: string
  begun_at: number
  ends_at: number
  /** 0 while it lives. */
  ended_at: number
}

/** Refresh tokens by keyed hash; each works once. */
export interface RefreshTokenTable {
  token_hash: string
  session_id: string
  issued_at: number
  /** 0 while it was not used. */
  used_at: number
}

export interface SessionTables {
  sessions: SessionTable
  refresh_tokens: RefreshTokenTable
}
