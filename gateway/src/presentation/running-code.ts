import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { Relation } from 'shared-types/vocabulary/people.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { Sensitive } from '../release/sensitive.ts'

/** One certificate behind an entry of a running code, in the order of the entries. */
export interface RunningCodeEntry {
  readonly identifier: Sensitive<string>
  readonly province: ProvinceCode
  readonly kind: CertificateKind
  readonly relation: Relation
  readonly delegationId?: string
  /** The appointment 经办人 by which an agent shows it. */
  readonly agentId?: string
}

/** 运行中的亮证码: an attestation that was signed and may still be shown. Instants in milliseconds. */
export interface RunningCode {
  readonly anchor: Uint8Array
  readonly accountId: string
  readonly sessionId: string
  readonly personRef: string
  /** When its certificates were confirmed and the code signed. */
  readonly signedAt: number
  readonly endsAt: number
  readonly entries: readonly RunningCodeEntry[]
}

/** A running code as it is found again by its anchor; `ended` when the right to show it was taken back. */
export interface FoundRunningCode {
  readonly entries: readonly RunningCodeEntry[]
  readonly ended: boolean
}

/**
 * Port: anchors of running codes, by keyed hash. They are kept 49 hours after their end, so that a check reported late finds
 * whom it was about (decision 0046).
 */
export interface RunningCodes {
  /** Reserves the anchor; false when it was ever used before (unique over all instances). */
  reserve(code: RunningCode): Promise<boolean>
  find(anchor: Uint8Array): Promise<FoundRunningCode | undefined>
  endForSession(sessionId: string, at: number): Promise<void>
  endForPerson(personRef: string, at: number): Promise<void>
  endForAccount(accountId: string, at: number): Promise<void>
  /** Forgets codes that ended more than an hour before `at`; the caller takes the time for late reports off `at`. */
  sweep(at: number): Promise<void>
}
