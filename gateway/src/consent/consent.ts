import { CONSENT_TERMS, type ConsentScope, type ConsentState } from 'shared-types/vocabulary/consents.ts'
import type { BoundPerson, SignedInViewer } from '../identity/viewer.ts'

/** A viewer who is bound to a person 持证人. */
export type Holder = SignedInViewer & { readonly person: BoundPerson }

/** 同意记录: the latest decision of a person about one scope. Instants in milliseconds. */
export interface ConsentRecord {
  readonly scope: ConsentScope
  readonly textVersion: string
  readonly givenAt: number
  /** Absent while it stands. */
  readonly withdrawnAt?: number
}

/** What an account's present binding knows: the notice that was shown with it, and the consents given under it. */
export interface BoundConsents {
  readonly noticeVersion: string
  readonly boundAt: number
  readonly records: readonly ConsentRecord[]
}

/** A consent about to be given. */
export interface GivenConsent {
  readonly accountId: string
  readonly personRef: string
  readonly scope: ConsentScope
  readonly textVersion: string
  readonly at: number
}

/**
 * Port: consents by account. A consent belongs to the binding under which it was given: when the binding ends, or the
 * account is bound again, it is no more.
 */
export interface Consents {
  /** `undefined` for an account that is not bound. */
  of(accountId: string): Promise<BoundConsents | undefined>
  /** Writes over an earlier decision about the same scope. */
  give(consent: GivenConsent): Promise<void>
  /** False when none stood. */
  withdraw(accountId: string, scope: ConsentScope, at: number): Promise<boolean>
}

/** How a decision counts now: only one about the present text is a basis. */
export function stateOf(record: ConsentRecord | undefined, scope: ConsentScope): ConsentState {
  if (record === undefined) return 'not-given'
  if (record.withdrawnAt !== undefined) return 'withdrawn'
  return record.textVersion === CONSENT_TERMS[scope].textVersion ? 'given' : 'outdated'
}
