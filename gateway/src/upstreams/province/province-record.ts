import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { CertificateStatus, StatusReason } from 'shared-types/vocabulary/certificate-statuses.ts'
import type { FieldValue } from '../../release/policy-record.ts'

/** One item of a record: which field its text tells and how it is read. */
export interface ProvinceItem {
  readonly field: CertificateField
  readonly text: string
  /** `undefined` for a text that is not of its form. */
  readonly read: (text: string) => FieldValue | undefined
}

/** 省级证照记录: one record in no dialect any more, its codes mapped and its texts as yet unread. */
export interface ProvinceRecord {
  readonly identifier: string
  readonly typeCode: string
  readonly holderCode: string
  readonly holderCodeType: string
  /** `undefined`: a code that is in no table. */
  readonly status: CertificateStatus | undefined
  /** Absent: no reason was told; `unknown`: a code that is in no table. */
  readonly statusReason?: StatusReason | 'unknown'
  /** Items that were told, whether asked for or not; a validity without end has no `validTo`. */
  readonly items: readonly ProvinceItem[]
  /** Whether the record had members that no schema names. */
  readonly hasUnknownMembers: boolean
}
