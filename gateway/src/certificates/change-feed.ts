import type { Result } from 'shared-types/vocabulary/result.ts'
import type { Sensitive } from '../release/sensitive.ts'
import type { SourceFailure } from './province-source.ts'

/** 变更: which certificates changed since a cursor; of what became of them nothing is told, they are asked for. */
export interface CertificateChanges {
  readonly identifiers: readonly Sensitive<string>[]
  /** Where to go on. */
  readonly cursor: string
  /** More changes wait behind the cursor. */
  readonly more: boolean
  /** The cursor given was none, or is not known any more: what changed before this moment is not told. */
  readonly restarted: boolean
}

/** Port: the change feed 变更流 of a source that has one. */
export interface ChangeFeed {
  changesAfter(cursor: string | undefined): Promise<Result<CertificateChanges, SourceFailure>>
}
