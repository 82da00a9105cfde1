import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { CertificateStatus, StatusReason } from 'shared-types/vocabulary/certificate-statuses.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { Sensitive } from './sensitive.ts'

/** A field's value as an upstream gave it, already parsed: text, a number, or a list of codes. */
export type FieldValue = string | number | readonly string[]

/** Values of a certificate under their canonical names; whatever an upstream did not tell is absent. */
export type FieldValues = { readonly [F in CertificateField]?: Sensitive<FieldValue> }

/** What the release policy looks at: a certificate's structural members, its holder's code type and its values. */
export interface PolicyRecord {
  readonly kind: CertificateKind
  readonly typeCode: string
  readonly province: ProvinceCode
  readonly status: CertificateStatus
  readonly statusReason?: StatusReason
  /** When the upstream's data was true, in milliseconds since 1970. */
  readonly asOf: number
  /** True when the record was not confirmed by an upstream for this very request. */
  readonly stale: boolean
  /** 持证主体代码类型: `001` credit code, `111` identity number, others as upstream codes; decides masks. */
  readonly holderCodeType: string
  readonly values: FieldValues
}
