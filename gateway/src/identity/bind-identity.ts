import type { IdentityProof } from 'shared-types/contracts/identity.ts'
import { HOLDER_CODE_TYPES } from 'shared-types/vocabulary/people.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { EvidenceLog, SubjectReferences } from '../evidence/evidence-log.ts'
import type { Bindings } from './account.ts'
import { askerOf } from './audit-asker.ts'
import type { StartInBackground } from './background-work.ts'
import { lockOf, TRIES_KEPT_MS, type BindingTries, type LockedOut } from './binding-tries.ts'
import { claimOf, type Claim } from './claim.ts'
import type { ConfirmIdentity } from './confirm-identity.ts'
import type { EndRunningCodes } from './running-codes.ts'
import type { BoundPerson, SignedInViewer } from './viewer.ts'

/** What binding needs; `now` in milliseconds. */
export interface BindIdentityDeps {
  readonly confirmIdentity: ConfirmIdentity
  readonly tries: BindingTries
  readonly bindings: Bindings
  readonly subjects: SubjectReferences
  readonly evidence: EvidenceLog
  readonly runningCodes: EndRunningCodes
  readonly inBackground: StartInBackground
  readonly deliverNotices: () => Promise<void>
  /** Multiplies the tries before a lock. */
  readonly limitFactor: number
  readonly now: () => number
  readonly newId: () => string
}

/** Name and number as typed, the proof, and the privacy notice that was shown. */
export interface IdentityBinding {
  readonly name: string
  readonly idNumber: string
  readonly proof: IdentityProof
  readonly noticeVersion: string
}

/** `identity-not-confirmed` covers every wrong fact, never saying which. */
export type BindIdentityFailure = 'identity-not-confirmed' | 'evidence-unavailable' | 'upstream-unavailable' | LockedOut

/** 实名绑定: binds the account to a person by a proof; a person bound elsewhere moves here, and the first device is told. */
export type BindIdentity = (
  viewer: SignedInViewer,
  binding: IdentityBinding,
  requestId: string,
) => Promise<Result<SignedInViewer, BindIdentityFailure>>

type Refusal = 'identity-not-confirmed' | 'upstream-unavailable' | LockedOut

/** Confirms within the limits of account and number; what is no wrong fact does not count as a try. */
async function confirmOnce(
  deps: BindIdentityDeps,
  accountId: string,
  claim: Claim,
  proof: IdentityProof,
): Promise<Result<void, Refusal>> {
  const tryId = deps.newId()
  const at = deps.now()
  const earlier = await deps.tries.begin({ tryId, accountId, claim, at }, at - TRIES_KEPT_MS)
  const lock = lockOf(earlier, at, deps.limitFactor)
  const confirmed = lock === undefined ? await deps.confirmIdentity(accountId, claim, proof) : fail(lock)
  if (confirmed.ok || confirmed.failure !== 'identity-not-confirmed') await deps.tries.forget(tryId)
  return confirmed
}

/** The right to show ends before the binding does, so that no code outlives it. */
async function endEarlierCodes(deps: BindIdentityDeps, accountId: string, person: BoundPerson): Promise<void> {
  const earlier = await deps.bindings.personOf(accountId)
  if (earlier?.personRef === person.personRef) return
  await deps.runningCodes.endForPerson(person.personRef, deps.now())
  if (earlier !== undefined) await deps.runningCodes.endForPerson(earlier.personRef, deps.now())
}

async function bind(deps: BindIdentityDeps, accountId: string, person: BoundPerson, noticeVersion: string) {
  await endEarlierCodes(deps, accountId, person)
  const noticeId = deps.newId()
  const bound = await deps.bindings.bind({ accountId, person, noticeVersion, at: deps.now(), noticeId })
  // The notice is stored; when this delivery does not come about, a later one does.
  if (bound === 'moved') deps.inBackground('notices', deps.deliverNotices)
}

/** Makes the use case. */
export function createBindIdentity(deps: BindIdentityDeps): BindIdentity {
  return async (viewer, { name, idNumber, proof, noticeVersion }, requestId) => {
    const asked = { event: 'identity-bound', asker: askerOf(viewer), requestId } as const
    const entry = { ...asked, entryId: deps.newId(), at: deps.now() } as const
    const claim = claimOf({ name, idNumber })
    const confirmed = await confirmOnce(deps, viewer.accountId, claim, proof)
    if (!confirmed.ok) {
      const { failure } = confirmed
      const reasons = [typeof failure === 'string' ? failure : failure.code]
      const recorded = await deps.evidence.record({ ...entry, outcome: 'refused', reasons })
      return recorded.ok ? confirmed : recorded
    }
    const reference = await deps.subjects.referenceOf(HOLDER_CODE_TYPES.identityNumber, claim.identityNumber.reveal())
    if (!reference.ok) return reference
    const recorded = await deps.evidence.record({ ...entry, outcome: 'done' })
    if (!recorded.ok) return recorded
    const person = { personRef: reference.value, name: claim.name, identityNumber: claim.identityNumber }
    await bind(deps, viewer.accountId, person, noticeVersion)
    return succeed({ ...viewer, person })
  }
}
