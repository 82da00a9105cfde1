import type { WithdrawalBits } from 'shared-types/trust/withdrawal-list.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { Sensitive } from '../../release/sensitive.ts'

/** 有码的证照: a certificate that stands in running codes. */
export interface RunningCertificate {
  /** Opaque; names it towards the store. */
  readonly key: string
  readonly identifier: Sensitive<string>
}

/** What was told when it was asked; a source that did not answer is absent, and what it told before stays. */
export interface ToldStates {
  readonly province?: WithdrawalBits
  readonly ministry?: WithdrawalBits
}

/** Which certificates are due for a question: last asked before `askedBefore`, with codes that run at `at`. */
export interface DueQuestion {
  readonly province: ProvinceCode
  readonly askedBefore: number
  readonly at: number
  readonly most: number
}

/** Port: certificates with running codes and what their sources last said. Instants in milliseconds since 1970. */
export interface RunningCertificates {
  /** Provinces of certificates with codes that run at `at`. */
  provinces(at: number): Promise<readonly ProvinceCode[]>
  /** The longest unasked first. */
  due(question: DueQuestion): Promise<readonly RunningCertificate[]>
  /** `askedAt`: when the question began, so that what changed meanwhile is asked again. */
  settle(key: string, told: ToldStates, askedAt: number): Promise<void>
  /** Makes those of the certificates due that were last asked before the instant; others have no running code. */
  makeDue(identifiers: readonly Sensitive<string>[], askedBefore: number): Promise<void>
  makeAllDue(): Promise<void>
  /** How many nobody has answered about in the last question. */
  unanswered(at: number): Promise<number>
}
