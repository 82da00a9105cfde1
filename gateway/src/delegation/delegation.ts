import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { AcceptedAuthorisation } from '../certificates/standing-rights.ts'
import type { Claim } from '../identity/claim.ts'
import type { BoundPerson } from '../identity/viewer.ts'
import type { Sensitive } from '../release/sensitive.ts'

/** The vehicle's certificate that a delegation is about, as far as it is kept. */
export interface DelegatedCertificate {
  readonly identifier: Sensitive<string>
  readonly province: ProvinceCode
  readonly kind: CertificateKind
  /** Holder code of the company or sole trader, and the random reference under which it stands in the audit log. */
  readonly companyCode: Sensitive<string>
  readonly holderCodeType: string
  readonly subjectRef: string
  readonly plateNumber?: Sensitive<string>
  readonly companyName?: Sensitive<string>
}

/** 授权亮证: about to be given. Days are `YYYY-MM-DD` in UTC+8, both inclusive; instants in milliseconds. */
export interface NewDelegation {
  readonly delegationId: string
  readonly giverRef: string
  readonly driver: Claim
  readonly certificate: DelegatedCertificate
  readonly from: string
  readonly to: string
  readonly at: number
}

/** A delegation as one of its sides finds it. */
export interface FoundDelegation {
  readonly delegationId: string
  readonly side: 'given' | 'received'
  /** Ended by one of the sides; one whose last day is over is not marked. */
  readonly ended: boolean
  readonly accepted: boolean
  readonly certificate: Omit<DelegatedCertificate, 'identifier' | 'companyCode'>
  readonly driverName: Sensitive<string>
  readonly from: string
  readonly to: string
  readonly at: number
}

/**
 * Port: delegations 授权亮证. The given side is who gave one, and who gave another one or appointed an agent for the same
 * company, or is its agent; the received side is the bound person whose number and name are the driver's.
 */
export interface Delegations {
  give(delegation: NewDelegation): Promise<void>
  /** Newest first, at most 2,000. */
  listFor(person: BoundPerson, day: string): Promise<readonly FoundDelegation[]>
  /** Accepts an offer made to this very person that still runs on the day; false when there is none. */
  accept(person: BoundPerson, delegationId: string, day: string, at: number): Promise<boolean>
  /** Ends one that the person is a side of; false when there is none, or it ended before. */
  end(person: BoundPerson, delegationId: string, day: string, at: number): Promise<boolean>
  /** What the driver accepted and may show on the day. */
  authorisationsOf(person: BoundPerson, day: string): Promise<readonly AcceptedAuthorisation[]>
  isRunning(delegationId: string, day: string): Promise<boolean>
}
