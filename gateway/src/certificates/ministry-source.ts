import type { Result } from 'shared-types/vocabulary/result.ts'
import type { Sensitive } from '../release/sensitive.ts'
import type { Certificate } from './certificate.ts'
import type { SourceFailure } from './province-source.ts'

/** Port of the ministry system 部级电子证照系统: the aggregated copy of all provinces. */
export interface MinistrySource {
  /** One to eight identifiers → the ministry's record of each, in the order asked; `undefined` where it has none. */
  findByIdentifiers(
    identifiers: readonly Sensitive<string>[],
  ): Promise<Result<readonly (Certificate | undefined)[], SourceFailure>>
}
