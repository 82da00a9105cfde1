import type { FieldLine } from '../design/components/field-list.tsx'
import type { ShapeForm } from '../design/components/shape.tsx'

/** 码里的一本证照, as the verdict page shows it. */
export interface VerdictCertificate {
  readonly key: string
  readonly title: string
  readonly tag?: { readonly form: ShapeForm; readonly word: string }
  readonly lines: readonly FieldLine[]
}

/** 核验结论 as it is shown: the word first, its grounds and age second, the certificates third, then what to do. */
export interface Verdict {
  readonly form: ShapeForm
  readonly word: string
  readonly grounds: readonly string[]
  readonly age: string
  readonly hint?: string
  readonly certificates: readonly VerdictCertificate[]
  readonly why?: string
  readonly receiptId?: string
  readonly offline: boolean
}
