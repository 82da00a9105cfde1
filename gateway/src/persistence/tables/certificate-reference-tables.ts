/** 证照引用: which certificate stands in whose list, by which right. No body of a certificate. */
export interface CertificateReferenceTable {
  person_ref: string
  certificate_id: string
  province: string
  kind: number
  relation: string
  /** Sealed certificate identifier. */
  identifier: string
  /** Sealed credit code, empty without one. */
  company_code: string
  /** Empty without an authorisation. */
  delegation_id: string
  /** `YYYY-MM-DD`, empty without an authorisation. */
  authorised_until: string
}

export interface CertificateReferenceTables {
  certificate_references: CertificateReferenceTable
}
