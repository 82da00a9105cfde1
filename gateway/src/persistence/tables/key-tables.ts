/** 密钥 by id; private parts are sealed with the master key. */
export interface KeyTable {
  key_id: string
  purpose: string
  /** Number in the trust list; 0 where the purpose has none. Unique for each purpose with a number. */
  key_number: number
  /** Who uses it at a counterpart (an upstream's app id); empty where the purpose has none. */
  owner: string
  /** Base64url; empty for secret keys. */
  public_key: string
  /** Base64url of SM4-GCM under the master key. */
  sealed_private: string
  /** Unix seconds. */
  not_before: number
  not_after: number
  state: string
  /** Milliseconds since 1970. */
  created_at: number
}

/** 密钥范围 of a key that is bounded; lists joined by `,`, empty where it is not. */
export interface KeyScopeTable {
  key_id: string
  views: string
  kinds: string
  provinces: string
}

export interface KeyTables {
  keys: KeyTable
  key_scopes: KeyScopeTable
}
