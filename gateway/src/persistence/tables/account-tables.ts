/** 账号: one WeChat user of this mini-program; the openid is known by its keyed hash alone. */
export interface AccountTable {
  account_id: string
  openid_hash: string
  /** Milliseconds since 1970. */
  created_at: number
}

/** 实名绑定: the person an account is bound to; at most one account for a person. */
export interface BindingTable {
  account_id: string
  person_ref: string
  sealed_name: string
  sealed_number: string
  /** The privacy notice 告知书 that was shown. */
  notice_version: string
  bound_at: number
}

export interface AccountTables {
  accounts: AccountTable
  bindings: BindingTable
}
