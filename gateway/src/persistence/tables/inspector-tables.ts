/** 执法人员: an officer as enrolled by the administrator, and the account that was activated. */
export interface InspectorTable {
  agency_code: string
  badge_number: string
  sealed_name: string
  agency_name: string
  /** 执法区域: GB/T 2260 prefix. */
  area: string
  province: string
  /** Keyed hash; empty while no code was made. */
  activation_code_hash: string
  /** Null while no account is activated; unique, so that an account is one officer. */
  account_id: string | null
  /** Milliseconds since 1970; 0 while not activated. */
  activated_at: number
  imported_at: number
}

/** 执法证件: the enforcement certificate on which an officer's account rests, by agency and badge. */
export interface InspectorCertificateTable {
  agency_code: string
  badge_number: string
  sealed_certificate_number: string
  /** Its last day `YYYY-MM-DD`. */
  valid_until: string
  /** Milliseconds since 1970; 0 while not suspended. */
  suspended_at: number
}

export interface InspectorTables {
  inspectors: InspectorTable
  inspector_certificates: InspectorCertificateTable
}
