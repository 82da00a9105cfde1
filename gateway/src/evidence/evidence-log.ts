import type { Result } from 'shared-types/vocabulary/result.ts'
import type { AuditEntry } from './audit-entry.ts'

/** Port of the audit log: `record` returns once the entry is durable; when it cannot be written nothing may be released. */
export interface EvidenceLog {
  record(entry: AuditEntry): Promise<Result<void, 'evidence-unavailable'>>
}

/** Port: the random 16-byte reference (base64url) under which a person or organisation stands in the log. */
export interface SubjectReferences {
  /** Reference of a holder code of this type; made on first use. Fails as the log does. */
  referenceOf(holderCodeType: string, holderCode: string): Promise<Result<string, 'evidence-unavailable'>>
}
