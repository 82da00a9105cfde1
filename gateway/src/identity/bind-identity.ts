import { HOLDER_CODE_TYPES } from 'shared-types/vocabulary/people.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { EvidenceLog, SubjectReferences } from '../evidence/evidence-log.ts'
import type { Bindings } from './account.ts'
import { askerOf } from './audit-asker.ts'
import { claimOf, type Claim } from './claim.ts'
import type { IdentityProofs } from './identity-proof.ts'
import type { PhoneCodeDirectory } from './phone-code-source.ts'
import { provincesFor } from './province-order.ts'
import type { EndRunningCodes } from './running-codes.ts'
import type { BoundPerson, SignedInViewer } from './viewer.ts'

/** What binding needs; `now` in milliseconds. */
export interface BindIdentityDeps {
  readonly proofs: IdentityProofs
  readonly provinces: PhoneCodeDirectory
  readonly bindings: Bindings
  readonly subjects: SubjectReferences
  readonly evidence: EvidenceLog
  readonly runningCodes: EndRunningCodes
  readonly now: () => number
  readonly newId: () => string
}

/** Name and number as typed, the proof, and the privacy notice that was shown. */
export interface IdentityBinding {
  readonly name: string
  readonly idNumber: string
  readonly proof: { readonly proofId: string; readonly code: string }
  readonly noticeVersion: string
}

/** `identity-not-confirmed` covers every wrong fact, never saying which. */
export type BindIdentityFailure = 'identity-not-confirmed' | 'evidence-unavailable' | 'upstream-unavailable'

/** 实名绑定: binds the account to a person by a phone code; a person bound elsewhere moves here. */
export type BindIdentity = (
  viewer: SignedInViewer,
  binding: IdentityBinding,
  requestId: string,
) => Promise<Result<SignedInViewer, BindIdentityFailure>>

async function confirm(
  deps: BindIdentityDeps,
  accountId: string,
  claim: Claim,
  proof: IdentityBinding['proof'],
): Promise<Result<void, 'identity-not-confirmed' | 'upstream-unavailable'>> {
  const { proofId, code } = proof
  const attempted = await deps.proofs.attempt({ proofId, accountId, claim, at: deps.now() })
  if (attempted === undefined) return fail('identity-not-confirmed')
  const { sent } = attempted
  // Where no code was sent the likeliest province is asked about a ticket it does not know: the time must not tell
  // whether the person is known anywhere.
  const source = sent === undefined ? provincesFor(deps.provinces, claim)[0] : deps.provinces.find(sent.province)
  if (source === undefined) return fail('upstream-unavailable')
  const matched = await source.checkPhoneCode(sent?.ticket ?? deps.newId(), code)
  if (!matched.ok) return fail(matched.failure === 'unavailable' ? 'upstream-unavailable' : 'identity-not-confirmed')
  const used = sent !== undefined && matched.value && (await deps.proofs.use(proofId, deps.now()))
  return used ? succeed(undefined) : fail('identity-not-confirmed')
}

/** The right to show ends before the binding does, so that no code outlives it. */
async function endEarlierCodes(deps: BindIdentityDeps, accountId: string, person: BoundPerson): Promise<void> {
  const earlier = await deps.bindings.personOf(accountId)
  if (earlier?.personRef === person.personRef) return
  await deps.runningCodes.endForPerson(person.personRef, deps.now())
  if (earlier !== undefined) await deps.runningCodes.endForPerson(earlier.personRef, deps.now())
}

/** Makes the use case. */
export function createBindIdentity(deps: BindIdentityDeps): BindIdentity {
  return async (viewer, { name, idNumber, proof, noticeVersion }, requestId) => {
    const entry = {
      entryId: deps.newId(),
      at: deps.now(),
      event: 'identity-bound',
      asker: askerOf(viewer),
      requestId,
    } as const
    const claim = claimOf({ name, idNumber })
    const confirmed = await confirm(deps, viewer.accountId, claim, proof)
    if (!confirmed.ok) {
      const recorded = await deps.evidence.record({ ...entry, outcome: 'refused', reasons: [confirmed.failure] })
      return recorded.ok ? confirmed : recorded
    }
    const reference = await deps.subjects.referenceOf(HOLDER_CODE_TYPES.identityNumber, claim.identityNumber.reveal())
    if (!reference.ok) return reference
    const recorded = await deps.evidence.record({ ...entry, outcome: 'done' })
    if (!recorded.ok) return recorded
    const person = { personRef: reference.value, name: claim.name, identityNumber: claim.identityNumber }
    await endEarlierCodes(deps, viewer.accountId, person)
    await deps.bindings.bind({ accountId: viewer.accountId, person, noticeVersion, at: deps.now() })
    return succeed({ ...viewer, person })
  }
}
