/** 授权亮证: one authorisation; the driver by keyed hash, everything shown of the vehicle sealed. Days are `YYYY-MM-DD`. */
export interface DelegationTable {
  delegation_id: string
  /** Person reference of who gave it, for the company. */
  giver_ref: string
  company_hash: string
  driver_number_hash: string
  sealed_driver_name: string
  sealed_identifier: string
  province: string
  kind: number
  /** Reference and code type of the vehicle certificate's holder. */
  subject_ref: string
  holder_code_type: string
  /** Sealed, or empty where the certificate tells none. */
  sealed_plate: string
  sealed_company: string
  from_day: string
  to_day: string
  /** Milliseconds since 1970; 0 while it did not happen. */
  created_at: number
  accepted_at: number
  ended_at: number
}

export interface DelegationTables {
  delegations: DelegationTable
}
