import type { IdentityProof } from 'shared-types/contracts/identity.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { Sensitive } from '../release/sensitive.ts'
import type { Claim } from './claim.ts'
import type { IdentityProofs } from './identity-proof.ts'
import type { PhoneCodeDirectory } from './phone-code-source.ts'
import type { PlatformIdentitySource } from './platform-identity-source.ts'
import { provincesFor } from './province-order.ts'

/** What confirming needs; `now` in milliseconds. */
export interface ConfirmIdentityDeps {
  readonly proofs: IdentityProofs
  readonly provinces: PhoneCodeDirectory
  readonly platform: PlatformIdentitySource
  readonly now: () => number
  readonly newId: () => string
}

/** `identity-not-confirmed` covers every wrong fact, never saying which. */
export type ConfirmIdentityFailure = 'identity-not-confirmed' | 'upstream-unavailable'

/** 核实身份: whether the proof says that this account belongs to whom it claims. */
export type ConfirmIdentity = (
  accountId: string,
  claim: Claim,
  proof: IdentityProof,
) => Promise<Result<void, ConfirmIdentityFailure>>

type Confirmed = Result<void, ConfirmIdentityFailure>
type PhoneCode = Extract<IdentityProof, { method: 'phone-code' }>

async function confirmByPhoneCode(
  deps: ConfirmIdentityDeps,
  accountId: string,
  claim: Claim,
  { proofId, code }: PhoneCode,
): Promise<Confirmed> {
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

function isSamePerson(one: Claim, other: Claim): boolean {
  return one.identityNumber.reveal() === other.identityNumber.reveal() && one.name.reveal() === other.name.reveal()
}

async function confirmByPlatform(platform: PlatformIdentitySource, claim: Claim, token: string): Promise<Confirmed> {
  const proved = await platform.identityOf(new Sensitive(token))
  if (!proved.ok) return fail(proved.failure === 'unavailable' ? 'upstream-unavailable' : 'identity-not-confirmed')
  return isSamePerson(proved.value, claim) ? succeed(undefined) : fail('identity-not-confirmed')
}

/** Makes the step. */
export function createConfirmIdentity(deps: ConfirmIdentityDeps): ConfirmIdentity {
  return (accountId, claim, proof) =>
    proof.method === 'phone-code'
      ? confirmByPhoneCode(deps, accountId, claim, proof)
      : confirmByPlatform(deps.platform, claim, proof.token)
}
