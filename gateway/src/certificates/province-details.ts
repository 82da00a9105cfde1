import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { CertificateStatus, StatusReason } from 'shared-types/vocabulary/certificate-statuses.ts'

/** 结构项: what a record is told by, beside its fields. */
export const RECORD_PARTS = [
  'identifier',
  'typeCode',
  'status',
  'statusReason',
  'holderCode',
  'holderCodeType',
] as const
export type RecordPart = (typeof RECORD_PARTS)[number]

/** Fields that a province may tell in a member of its own; the others are made of something else. */
export type MappedField = Exclude<CertificateField, 'identityNumber' | 'validNow' | 'statusReason'>

/** 字段映射: what one member of a province's records tells, and how its values are to be read. */
export interface MemberMapping {
  readonly tells: RecordPart | MappedField
  /** From the province's value to the value of the canonical list, such as commercial plate colours. */
  readonly values?: Readonly<Record<string, string>>
  /** Between the codes of a list. */
  readonly separator?: ',' | ';'
}

/** 状态映射: what one status code of a province means. */
export interface StatusMapping {
  readonly status: CertificateStatus
  readonly reason?: StatusReason
}

/** 映射: how this province's records differ from its dialect's; an empty mapping is the dialect as it is. */
export interface ProvinceMapping {
  /** From the province's own type codes to those of the ministry. */
  readonly typeCodes: Readonly<Record<string, string>>
  readonly statuses: Readonly<Record<string, StatusMapping>>
  readonly statusReasons: Readonly<Record<string, StatusReason>>
  /** By the name of a member on the wire. */
  readonly fields: Readonly<Record<string, MemberMapping>>
}

/** 调用五要素: in whose name and for which item of business a province is asked; no person stands in it. */
export interface AskerElements {
  readonly orgName: string
  readonly username: string
  readonly itemName: string
  readonly itemCode: string
  readonly businessCode: string
}

/** 限额: how much of this province the gateway asks at once, and how much it reads. */
export interface ProvinceLimits {
  /** Requests at the same time, 1 to 64. */
  readonly connections?: number
  /** Largest answer, in bytes. */
  readonly answerBytes?: number
}

/** 联系人: an office and how it is reached. */
export interface ProvinceContact {
  readonly office: string
  readonly reach: string
}

/** What a province file says beside address, keys and kinds. */
export interface ProvinceDetails {
  readonly mapping: ProvinceMapping
  readonly asker?: AskerElements
  readonly limits: ProvinceLimits
  readonly contacts: readonly ProvinceContact[]
  /** Whether the province still issues on paper; absent: not said. */
  readonly paperIssued?: boolean
}

/** Nothing said: the dialect as it is. */
export const PLAIN_MAPPING: ProvinceMapping = { typeCodes: {}, statuses: {}, statusReasons: {}, fields: {} }
