import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { Result } from 'shared-types/vocabulary/result.ts'
import type { Sensitive } from '../release/sensitive.ts'
import type { Certificate } from './certificate.ts'
import type { SourceFailure } from './province-source.ts'

/** What a province and the ministry may tell differently: whether there is a record, its status, its last valid day. */
export const DIFFERING = ['record', 'status', 'lastValidDay'] as const
export type Differing = (typeof DIFFERING)[number]

/** 部省不一致: one thing that the two tell differently; values of closed lists and days alone. */
export interface SourceDifference {
  readonly differing: Differing
  readonly province: string
  readonly ministry: string
}

/** Port: tells a province of a difference through its own interface. */
export interface DifferenceReceiver {
  reportDifference(
    identifier: Sensitive<string>,
    difference: SourceDifference,
  ): Promise<Result<unknown, SourceFailure | 'nothing-found'>>
}

/** Hears what a comparison came to; nobody waits for it. `differences` is empty when the two agree. */
export type NoteComparison = (certificate: Certificate, differences: readonly SourceDifference[]) => void

/** What the ministry's copy of a certificate says otherwise than its province; `copy` undefined: it holds none. */
export function differencesOf(original: Certificate, copy: Certificate | undefined): readonly SourceDifference[] {
  if (copy === undefined) return [{ differing: 'record', province: 'held', ministry: 'missing' }]
  const days = [original.lastValidDay ?? 'none', copy.lastValidDay ?? 'none'] as const
  return [
    ...(original.status === copy.status
      ? []
      : [{ differing: 'status', province: original.status, ministry: copy.status } as const]),
    ...(days[0] === days[1] ? [] : [{ differing: 'lastValidDay', province: days[0], ministry: days[1] } as const]),
  ]
}

/** A certificate that only the ministry still holds. */
export function missingAtProvince(): SourceDifference {
  return { differing: 'record', province: 'missing', ministry: 'held' }
}

/** 数据质量发现 as it is stored: no person, no number; `certificate` is a short name from a keyed hash. */
export interface DifferenceFinding {
  readonly findingId: string
  readonly province: ProvinceCode
  readonly kind: number
  readonly certificate: string
  readonly difference: SourceDifference
  /** Milliseconds since 1970. */
  readonly firstAt: number
  readonly lastAt: number
  /** Absent: the two still differ, as far as anybody asked. */
  readonly endedAt?: number
  /** Absent: the province could not be told yet. */
  readonly reportedAt?: number
}

/** Port: the store of findings; certificates stand in it by keyed hash alone. */
export interface DifferenceFindings {
  /** True when it is new, or was never told to the province. */
  note(certificate: Certificate, difference: SourceDifference, at: number): Promise<boolean>
  /** Ends every open finding of a certificate but those that still differ. */
  end(certificate: Certificate, still: readonly Differing[], at: number): Promise<void>
  reported(certificate: Certificate, differing: Differing, at: number): Promise<void>
  /** The latest first. */
  list(since: number, most: number): Promise<readonly DifferenceFinding[]>
}
