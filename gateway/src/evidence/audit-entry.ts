import type { CaseReason } from 'shared-types/vocabulary/case-reasons.ts'
import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { Conclusion } from 'shared-types/vocabulary/conclusions.ts'
import type { ConsentScope } from 'shared-types/vocabulary/consents.ts'
import type { Reason } from 'shared-types/vocabulary/reasons.ts'
import type { ErrorCode } from 'shared-types/vocabulary/error-codes.ts'
import type { FileFormat, FileReason, VoucherLayout } from 'shared-types/vocabulary/voucher-words.ts'
import type { Audience, Purpose } from 'shared-types/vocabulary/release-words.ts'

/** 留痕事件: what happened, as a closed list. */
export const AUDIT_EVENTS = [
  'certificates-listed',
  'certificate-shown',
  'presentation-signed',
  'code-verified',
  'offline-check-reported',
  'certificate-looked-up',
  'code-reported',
  'case-document-taken',
  'consent-given',
  'consent-withdrawn',
  'identity-bound',
  'identity-unbound',
  'inspector-activated',
  'delegation-offered',
  'delegation-accepted',
  'delegation-ended',
  'agent-appointed',
  'agent-ended',
  'delegations-listed',
  'agents-listed',
  'file-link-made',
  'file-delivered',
  'vouchers-printed',
  'printed-code-revoked',
  'application-form-shown',
  'application-submitted',
  'application-supplemented',
  'application-withdrawn',
  'application-draft-prepared',
  'application-draft-opened',
  'admin-act',
] as const
export type AuditEvent = (typeof AUDIT_EVENTS)[number]

/** Who asked: an account by its random id, an officer by agency and badge as well, or nobody known. */
export interface AuditAsker {
  readonly kind: 'account' | 'inspector' | 'anonymous' | 'operator'
  readonly accountId?: string
  readonly agencyCode?: string
  readonly badgeNumber?: string
  /** 操作员 of an `admin-act`; absent while nobody has the role that it asks for. */
  readonly operatorId?: string
  /** 复核人 of an `admin-act` that two people decide. */
  readonly countersignedBy?: string
}

/** One certificate that was released: whose (random reference), which kind, and the treatment of each field; never values. */
export interface AuditedRelease {
  readonly subjectRef: string
  readonly kind: CertificateKind
  readonly treatments: { readonly [F in CertificateField]?: string }
}

/** 办案依据: which case, with which second officer of the asker's agency, and why. */
export interface AuditedCase {
  readonly caseNumber: string
  readonly secondBadgeNumber: string
  readonly caseReason: CaseReason
}

/** 异常查询: what is unusual about a look-up; marked, never refused, and for supervision to judge. */
export const LOOKUP_PATTERNS = ['above-soft-limit', 'many-plates', 'same-practitioner', 'outside-shift'] as const
export type LookupPattern = (typeof LOOKUP_PATTERNS)[number]

/** 查询事实 of a `certificate-looked-up`: by what, and on which ground; its number as a keyed hash alone. */
export interface AuditedLookup {
  readonly by: 'plate' | 'certificate-number' | 'practitioner'
  readonly referenceKind: 'task' | 'case'
  readonly referenceHash: string
  readonly patterns: readonly LookupPattern[]
}

/** 离线核验 of an `offline-check-reported`: when the phone checked by itself, and what it said then. */
export interface AuditedOfflineCheck {
  /** Milliseconds since 1970, as the phone says. */
  readonly checkedAt: number
  readonly concluded: Conclusion
}

/** 取的文件: its format and layout, and what for. */
export interface AuditedFile {
  readonly format: FileFormat
  readonly layout?: VoucherLayout
  readonly reason: FileReason
}

/** 留痕条目: every release and every refusal is one, durable before the answer goes out. Holds no personal value. */
export interface AuditEntry {
  /** 16 random bytes in base64url; also the receipt id 回执号. */
  readonly entryId: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly event: AuditEvent
  /** An `admin-act` is `begun` before anything happens; its second entry, of the same request, says what it came to. */
  readonly outcome: 'released' | 'refused' | 'done' | 'begun'
  readonly asker: AuditAsker
  readonly audience?: Audience
  readonly purpose?: Purpose
  readonly policyVersion?: string
  readonly releases?: readonly AuditedRelease[]
  /** 同意 that was given or withdrawn, and the version of its text. */
  readonly consent?: { readonly scope: ConsentScope; readonly textVersion: string }
  /** 办案依据 of a `case-document-taken`. */
  readonly caseFacts?: AuditedCase
  readonly lookup?: AuditedLookup
  readonly offlineCheck?: AuditedOfflineCheck
  /** 文件 of a link, a delivery or a batch. */
  readonly file?: AuditedFile
  readonly reasons?: readonly (Reason | ErrorCode)[]
  /** 管理操作 of an `admin-act`: noun and verb of the command, and the id of the key it is done to; never another argument. */
  readonly act?: string
  readonly requestId: string
}
