/** 绑定尝试: a binding that was refused, or is being tried right now; the number by keyed hash alone. */
export interface BindingTryTable {
  try_id: string
  account_id: string
  number_hash: string
  /** Milliseconds since 1970. */
  tried_at: number
}

export interface BindingTryTables {
  binding_tries: BindingTryTable
}
