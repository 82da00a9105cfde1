import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { StartInBackground } from './background-work.ts'
import { claimOf, type Claim } from './claim.ts'
import { CODES_PER_NUMBER_AND_HOUR, type IdentityProofs } from './identity-proof.ts'
import type { PhoneCodeDirectory, PhoneCodeSource } from './phone-code-source.ts'
import { provincesFor } from './province-order.ts'
import type { SignedInViewer } from './viewer.ts'

const HOUR_MS = 3_600_000

/** What asking for a code needs; `now` in milliseconds. */
export interface RequestPhoneCodeDeps {
  readonly proofs: IdentityProofs
  readonly provinces: PhoneCodeDirectory
  readonly inBackground: StartInBackground
  /** Multiplies the limit of codes for one number. */
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
) => Promise<Result<{ readonly proofId: string }, 'too-many-requests'>>

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
    const limit = Math.ceil(CODES_PER_NUMBER_AND_HOUR * deps.limitFactor)
    if ((await deps.proofs.countForNumber(claim, at - HOUR_MS)) >= limit) return fail('too-many-requests')
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
