import type { ApplicationRequest } from 'shared-types/contracts/applications.ts'
import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { Claim } from '../identity/claim.ts'
import type { BoundPerson } from '../identity/viewer.ts'
import type { Sensitive } from '../release/sensitive.ts'

/** 代填的申请: prepared by one person for another, who alone can open and confirm it. */
export interface NewDraft {
  readonly draftId: string
  readonly code: string
  readonly preparer: BoundPerson
  readonly citizen: Claim
  readonly application: ApplicationRequest
  readonly expiresAt: number
}

/** A draft as the citizen finds it. */
export interface FoundDraft {
  readonly draftId: string
  readonly preparerRef: string
  readonly preparerName: Sensitive<string>
  readonly application: ApplicationRequest
  readonly expiresAt: number
}

/** Port: drafts 代填, found by nobody but the person named; content is sealed and goes with the confirmation. */
export interface Drafts {
  prepare(draft: NewDraft): Promise<void>
  openByCode(citizen: BoundPerson, code: string, now: number): Promise<FoundDraft | undefined>
  openById(citizen: BoundPerson, draftId: string, now: number): Promise<FoundDraft | undefined>
  sweep(before: number): Promise<void>
}

/** Port: which certificates of a kind stand in a person's own list at a province, by their ids; none that the person only shows. */
export interface OwnCertificates {
  ofKind(personRef: string, kind: CertificateKind, province: string): Promise<readonly string[]>
}
