import type { Reason } from 'shared-types/vocabulary/reasons.ts'
import type { ReportableClass } from 'shared-types/vocabulary/scanned-codes.ts'
import type { FieldLine } from '../design/components/field-list.tsx'
import type { ShapeForm } from '../design/components/shape.tsx'
import type { ReleasedFacts } from '../release-rules/released-facts.ts'
import type { MatchWordsShown } from './match-words.ts'

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
  /** 照片 as a data address that was checked; only where it was released, never kept. */
  readonly photo?: string
  /** Above the certificates, where they do not come out of a code. */
  readonly heading?: string
  readonly certificates: readonly VerdictCertificate[]
  /** 对得上吗; for an officer alone, and never part of the word above. */
  readonly match?: MatchWordsShown
  readonly why?: string
  /** What was released under which rules: the way to the policy's own words. */
  readonly releases?: readonly ReleasedFacts[]
  readonly receiptId?: string
  readonly offline: boolean
}

/** 可以上报的码: what a report of it would tell. */
export interface ReportableCode {
  readonly codeClass: ReportableClass
  readonly codeReason: Reason
  readonly codeHost?: string
}

/** 结论的种类: as `verdict-form` has them, and a text of which nobody said that it is a code of ours. */
export const CHECK_OUTCOMES = ['pass', 'doubt', 'fail', 'unusable', 'forged', 'not-ours'] as const
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number]

/** 核验过的事实, without anything of a person: what recent checks keep and what a report needs. */
export interface CheckFacts {
  /** Milliseconds since 1970, by the compared clock. */
  readonly at: number
  readonly form: ShapeForm
  readonly outcome: CheckOutcome
  readonly offline: boolean
  /** Kinds of the certificates in the code. */
  readonly kinds: readonly number[]
  /** Province of the first certificate, two digits of GB/T 2260, where it was told. */
  readonly province?: string
  readonly report?: ReportableCode
}
