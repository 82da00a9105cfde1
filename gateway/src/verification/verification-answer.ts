import type { Verification } from 'shared-types/contracts/verifications.ts'
import type { VerificationAnswer } from './verify-presented-code.ts'

/** 核验答复 as it is written. */
export function verificationAnswer({ match, ...answer }: VerificationAnswer): Verification {
  return {
    ...answer,
    reasons: [...answer.reasons],
    certificates: [...answer.certificates],
    ...(match === undefined ? {} : { match: [...match] }),
    asOf: new Date(answer.asOf).toISOString(),
  }
}
