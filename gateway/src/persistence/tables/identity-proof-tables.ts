/** 手机验证码: a proof that was begun; claim and number by keyed hash, the province's ticket sealed. */
export interface IdentityProofTable {
  proof_id: string
  account_id: string
  claim_hash: string
  number_hash: string
  /** Empty until a province sent a code. */
  province: string
  sealed_ticket: string
  /** Milliseconds since 1970. */
  created_at: number
  expires_at: number
  tries: number
  /** 0 while it was not used. */
  used_at: number
}

export interface IdentityProofTables {
  identity_proofs: IdentityProofTable
}
