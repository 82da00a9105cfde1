import type { Generated } from 'kysely'

/** 留痕: one row for each audit entry, in the order of writing. */
export interface AuditEntryTable {
  /** Given by the database, growing. */
  sequence: Generated<number>
  entry_id: string
  at: number
  /** Base64url of 16 random bytes. */
  salt: string
  /** RFC 8785 JSON; holds no personal value. */
  entry: string
  /** Base64url of SM3("RTC1-audit" ‖ salt ‖ entry). */
  commitment: string
}

/** 主体引用: keyed hash of a holder code → the random reference under which it stands in the log. */
export interface SubjectReferenceTable {
  holder_hash: string
  subject_ref: string
  created_at: number
}

export interface AuditTables {
  audit_entries: AuditEntryTable
  subject_references: SubjectReferenceTable
}
