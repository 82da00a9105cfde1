/** Where an account is reached: its openid, sealed. */
export interface AccountContactTable {
  account_id: string
  sealed_openid: string
}

/** 通知: a message that an account has yet to get. Instants in milliseconds since 1970. */
export interface NoticeTable {
  notice_id: string
  account_id: string
  /** A word of NOTICE_KINDS. */
  kind: string
  created_at: number
  tries: number
  /** Not before; while one process delivers it, the end of its lease. */
  due_at: number
}

export interface NoticeTables {
  account_contacts: AccountContactTable
  notices: NoticeTable
}
