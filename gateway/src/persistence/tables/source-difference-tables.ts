/** 部省不一致: what a province and the ministry told differently of one certificate; no person, no number. */
export interface SourceDifferenceTable {
  finding_id: string
  /** Keyed hash of the certificate's identifier. */
  certificate_hash: string
  province: string
  /** Number of the kind, 1 to 9. */
  kind: number
  /** `record`, `status` or `lastValidDay`. */
  differing: string
  /** A status, a day, `none`, `held` or `missing`. */
  province_says: string
  ministry_says: string
  /** Milliseconds since 1970, as the three that follow. */
  first_at: number
  last_at: number
  /** Null while they differ. */
  ended_at: number | null
  /** Null until the province has been told. */
  reported_at: number | null
}

export interface SourceDifferenceTables {
  source_differences: SourceDifferenceTable
}
