import type { PolicyRecord } from '../release/policy-record.ts'
import type { Sensitive } from '../release/sensitive.ts'

/** 证照: one certificate as a province tells it; the identifier holds the certificate number and is sensitive. */
export interface Certificate extends PolicyRecord {
  /** 证照标识, GB/T 36904. */
  readonly identifier: Sensitive<string>
  /** 持证主体代码: identity number or credit code, by `holderCodeType`. */
  readonly holderCode: Sensitive<string>
  /** Last valid day `YYYY-MM-DD` in UTC+8; absent: no end. */
  readonly lastValidDay?: string
}
