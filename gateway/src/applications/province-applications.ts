import type { MaterialKind, MaterialMediaType } from 'shared-types/vocabulary/application-materials.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { Result } from 'shared-types/vocabulary/result.ts'
import type { SourceFailure } from '../certificates/province-source.ts'
import type { ApplicationMessage } from './application-message.ts'
import type { ProgressEvent } from './application.ts'

/** One part of a picture; `offset` counts bytes of the picture as the province gets it. */
export interface MaterialPart {
  readonly materialId: string
  readonly material: MaterialKind
  readonly mediaType: MaterialMediaType
  readonly offset: number
  readonly bytes: Uint8Array
  readonly isLast: boolean
}

/** What a province tells of applications since a cursor of its own. */
export interface Progress {
  readonly events: readonly ProgressEvent[]
  readonly cursor: string
}

/** `conflict`: the province knows the application and its state does not allow this. */
export type HandInFailure = SourceFailure | 'conflict'

/** Port 运政受理: applications at one province. Each call is the same however often it arrives. */
export interface ProvinceApplications {
  readonly province: ProvinceCode
  handIn(message: ApplicationMessage): Promise<Result<void, HandInFailure>>
  /** An application that never arrived is withdrawn as well: it will not be taken later. */
  withdraw(receiptNumber: string): Promise<Result<void, HandInFailure>>
  /** Steps after the cursor, at most 200, oldest first; an empty cursor is the beginning. */
  findProgress(cursor: string): Promise<Result<Progress, SourceFailure>>
  /** How many bytes of the picture the province holds now. */
  putMaterialPart(part: MaterialPart): Promise<Result<number, HandInFailure>>
}

/** The provinces that are connected, as receivers of applications. */
export interface ApplicationDirectory {
  enabled(): readonly ProvinceApplications[]
  find(province: string): ProvinceApplications | undefined
}
