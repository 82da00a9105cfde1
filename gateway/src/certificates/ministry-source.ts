import type { Result } from 'shared-types/vocabulary/result.ts'
import type { Sensitive } from '../release/sensitive.ts'
import type { Certificate } from './certificate.ts'
import type { LookupQuestion } from './lookup-question.ts'
import type { SourceFailure } from './province-source.ts'

/** Port of the ministry system 部级电子证照系统: the aggregated copy of all provinces. */
export interface MinistrySource {
  /** One to eight identifiers → the ministry's record of each, in the order asked; `undefined` where it has none. */
  findByIdentifiers(
    identifiers: readonly Sensitive<string>[],
  ): Promise<Result<readonly (Certificate | undefined)[], SourceFailure>>
}

/** Port of the ministry's search 部级查询, over the certificates of all provinces. */
export interface MinistrySearch {
  /** 无码查询: the ministry's records that fit the question, at most eight; an empty list when it has none. */
  search(question: LookupQuestion): Promise<Result<readonly Certificate[], SourceFailure>>
}
