import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { StartInBackground } from './background-work.ts'
import { lockOf, TRIES_KEPT_MS, type BindingTries, type LockedOut } from './binding-tries.ts'
import { claimOf, type Claim } from './claim.ts'
import { CODES_PER_NUMBER_AND_HOUR, type IdentityProofs } from './identity-proof.ts'
import type { PhoneCodeDirectory, PhoneCodeSource } from './phone-code-source.ts'
import { provincesFor } from './province-order.ts'
import type { SignedInViewer } from './viewer.ts'

const HOUR_MS = 3_600_000

/** What asking for a code needs; `now` in milliseconds. */
export interface RequestPhoneCodeDeps {
  readonly proofs: IdentityProofs
  readonly tries: Pick<BindingTries, 'earlier'>
  readonly provinces: PhoneCodeDirectory
  readonly inBackground: StartInBackground
  /** Multiplies the limit of codes for one number and the tries before a lock. */
  readonly limitFactor: number
  readonly now: () => number
  readonly newId: () => string
}

/** Name and number as typed. */
export interface PhoneCodeClaim {
  readonly name: string
  readonly idNumber: string
}

/** 获取验证码: asks that a code be sent to the phone which the province holds; the same outcome whoever is claimed. */
export type RequestPhoneCode = (
  viewer: SignedInViewer,
  claim: PhoneCodeClaim,
) => Promise<Result<{ readonly proofId: string }, LockedOut>>

/** A locked account or number gets no code that could not be used; neither tells whether anybody has the number. */
async function refusalOf(
  deps: RequestPhoneCodeDeps,
  accountId: string,
  claim: Claim,
  at: number,
): Promise<LockedOut | undefined> {
  const lock = lockOf(await deps.tries.earlier(accountId, claim, at - TRIES_KEPT_MS), at, deps.limitFactor)
  if (lock !== undefined) return lock
  const limit = Math.ceil(CODES_PER_NUMBER_AND_HOUR * deps.limitFactor)
  const sent = await deps.proofs.countForNumber(claim, at - HOUR_MS)
  return sent >= limit ? { code: 'too-many-requests', retryAfterSeconds: HOUR_MS / 1000 } : undefined
}

/** Makes the use case. */
export function createRequestPhoneCode(deps: RequestPhoneCodeDeps): RequestPhoneCode {
  const sendFrom = async (source: PhoneCodeSource, proofId: string, claim: Claim): Promise<boolean> => {
    const sent = await source.sendPhoneCode(claim.name, claim.identityNumber)
    // A province that knows nobody or gives no answer is passed over; the asker is told neither.
    if (!sent.ok) return false
    await deps.proofs.recordSent(proofId, { province: source.province, ticket: sent.value.ticket })
    return true
  }
  return async (viewer, request) => {
    const claim = claimOf(request)
    const at = deps.now()
    const refused = await refusalOf(deps, viewer.accountId, claim, at)
    if (refused !== undefined) return fail(refused)
    const proofId = deps.newId()
    await deps.proofs.begin({ proofId, accountId: viewer.accountId, claim, at })
    const [likeliest, ...others] = provincesFor(deps.provinces, claim)
    if (likeliest === undefined || (await sendFrom(likeliest, proofId, claim))) return succeed({ proofId })
    // The answer waits for the likeliest province alone: how many more are asked would tell whether the person is known.
    deps.inBackground('phone-code', async () => {
      for (const source of others) if (await sendFrom(source, proofId, claim)) return
    })
    return succeed({ proofId })
  }
}
