import type { ApplicationAnswers } from 'shared-types/contracts/applications.ts'
import type { MaterialReference } from 'shared-types/contracts/application-materials.ts'
import type { ApplicationMatter, IssueReason } from 'shared-types/vocabulary/application-matters.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'

/** Who applies, or who acts for whoever does: name and code in clear, so it is only ever stored sealed. */
export interface MessageParty {
  readonly name: string
  readonly code: string
  /** `001` or `111`, GB/T 36903 Annex A. */
  readonly codeType: string
}

/**
 * 申请报文: what goes to the province. Personal throughout: it is sealed where it waits and is no part of any answer or
 * entry. `receiptNumber` and `operation` make it the same message however often it arrives.
 */
export interface ApplicationMessage {
  readonly operation: 'submission' | 'supplement'
  readonly receiptNumber: string
  readonly typeCode: string
  readonly matter: ApplicationMatter
  readonly issueReason: IssueReason
  /** 证照标识 of the certificate that it is about. */
  readonly identifier?: string
  readonly applicant: MessageParty
  /** 经办: the person who hands in, for a company. */
  readonly handler?: MessageParty
  readonly answers: ApplicationAnswers
  readonly materials: readonly MaterialReference[]
  /** 1 for the submission, one more for each supplement. */
  readonly round: number
  /** Milliseconds since 1970. */
  readonly at: number
}

/** A message that waits, taken under a lease. */
export interface TakenDelivery {
  readonly deliveryId: string
  readonly applicationId: string
  readonly province: ProvinceCode
  readonly message: ApplicationMessage
  readonly tries: number
}

/** Port 发件箱: messages that a province has yet to take over. */
export interface ApplicationDeliveries {
  /** Leases up to `count` that are due, the oldest of each application first; nobody else gets them until `until`. */
  take(count: number, now: number, until: number): Promise<readonly TakenDelivery[]>
  /** The province has it: the message is deleted, and the application knows when. */
  settle(delivery: TakenDelivery, at: number): Promise<void>
  /** Tried in vain: due again then. */
  postpone(deliveryId: string, dueAt: number): Promise<void>
}
