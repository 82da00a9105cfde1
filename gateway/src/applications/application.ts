import type { SupplementDemand } from 'shared-types/contracts/applications.ts'
import type { DecisionReason, Remedy } from 'shared-types/vocabulary/application-decisions.ts'
import type { ApplicantKind, ApplicationMatter, IssueReason } from 'shared-types/vocabulary/application-matters.ts'
import type { ApplicationState } from 'shared-types/vocabulary/application-states.ts'
import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { BoundPerson } from '../identity/viewer.ts'
import type { Sensitive } from '../release/sensitive.ts'
import type { ApplicationMessage } from './application-message.ts'

/** What an application is about; nothing of it is personal. Days are `YYYY-MM-DD`, instants milliseconds since 1970. */
export interface ApplicationFacts {
  readonly applicationId: string
  /** 20 digits: province, day of hand-in `YYMMDD`, twelve random digits. */
  readonly receiptNumber: string
  readonly kindId: string
  readonly province: ProvinceCode
  readonly kind: CertificateKind
  readonly matter: ApplicationMatter
  readonly issueReason: IssueReason
  readonly applicant: ApplicantKind
  readonly authority: string
  readonly promisedDay: string
  readonly submittedAt: number
  readonly assisted: boolean
}

/** 申请: an application and how far it has come. */
export interface StoredApplication extends ApplicationFacts {
  readonly state: ApplicationState
  readonly steps: readonly { readonly state: ApplicationState; readonly at: number }[]
  readonly deliveredAt?: number
  readonly supplement?: SupplementDemand
  readonly reason?: DecisionReason
  readonly remedy?: Remedy
  /** When the province last said something about it. */
  readonly heardAt: number
}

/** An application about to be stored, with the message that goes to the province. */
export interface NewApplication {
  readonly facts: ApplicationFacts
  readonly person: BoundPerson
  readonly companyCode?: Sensitive<string>
  readonly idempotencyKey: string
  /** The request in one form, for comparison with another one under the same key. */
  readonly request: Sensitive<string>
  readonly deliveryId: string
  readonly message: ApplicationMessage
  /** 代填 that is confirmed with it, and so confirmed once. */
  readonly draftId?: string
}

/** `repeated`: the same request under the same key, answered with what it made; `conflict`: another one; `gone`: the draft was used. */
export type Submission =
  | { readonly outcome: 'stored' | 'repeated'; readonly application: StoredApplication }
  | { readonly outcome: 'conflict' }
  | { readonly outcome: 'gone' }

/** 进展: one step of an application as its province tells it; steps of one application count from 1. */
export interface ProgressEvent {
  readonly receiptNumber: string
  readonly step: number
  readonly state: ApplicationState
  readonly at: number
  readonly supplement?: SupplementDemand
  readonly reason?: DecisionReason
  readonly remedy?: Remedy
}

/** Port: applications. Whoever is an agent with `apply` of its company, or appointed one, sees a company's as well. */
export interface Applications {
  submit(application: NewApplication): Promise<Submission>
  /** Newest first, at most 500. */
  listFor(person: BoundPerson, day: string): Promise<readonly StoredApplication[]>
  /** What this person handed in under the key. */
  findByKey(person: BoundPerson, idempotencyKey: string): Promise<StoredApplication | undefined>
  find(person: BoundPerson, day: string, applicationId: string): Promise<StoredApplication | undefined>
  /** From `supplement-required` to `submitted`, with the message that goes out; false when it was not waiting for one. */
  handInSupplement(applicationId: string, message: ApplicationMessage, deliveryId: string, at: number): Promise<boolean>
  /** To `withdrawn`, and what waits for delivery goes nowhere; false when it can no longer be withdrawn. */
  withdraw(applicationId: string, at: number): Promise<boolean>
  /** Provinces that hold an application whose end is open. */
  provincesWithOpen(): Promise<readonly string[]>
  /** Takes a step over when it is news; told twice, out of order or after the end it changes nothing. */
  hear(province: ProvinceCode, event: ProgressEvent, heardAt: number): Promise<void>
}
