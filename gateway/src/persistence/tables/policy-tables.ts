import type { ColumnType } from 'kysely'

/** 操作员; `seal` authenticates the other columns under a data key, so that the database alone makes nobody an operator. */
export interface PolicyOperatorTable {
  operator_id: string
  role: string
  /** Base64url of the 65-byte point. */
  public_key: string
  /** Milliseconds since 1970. */
  created_at: number
  retired_at: ColumnType<number | null, number | null, number | null>
  seal: string
}

/** 策略包: activated versions; rows are added and never changed, the highest sequence is in force. */
export interface PolicyBundleTable {
  sequence: number
  /** SM3 of `bundle`, hex. */
  digest: string
  /** RFC 8785 JSON. */
  bundle: string
  /** JSON list of `{operatorId, signature}`. */
  signatures: string
  activated_at: number
  activated_by: string
}

/** Policies that came with the software, by the name of their version. */
export interface ShippedPolicyTable {
  version: string
  bundle: string
  first_used_at: number
}

/** 请求记录 for rehearsals: counts of requests without a value, one row for some seconds of one gateway. */
export interface PolicyRecordingTable {
  recording_id: string
  /** Milliseconds since 1970. */
  recorded_at: number
  /** JSON list of shapes with counts. */
  requests: string
}

export interface PolicyTables {
  policy_operators: PolicyOperatorTable
  policy_bundles: PolicyBundleTable
  policies_shipped: ShippedPolicyTable
  policy_recordings: PolicyRecordingTable
}
