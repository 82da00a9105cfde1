import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { Claim } from './claim.ts'

/** A code lives five minutes and bears five tries; the province holds to the same. */
export const PROOF_LIFE_MS = 300_000
export const PROOF_TRIES = 5

/** Codes that are sent for one identity number within an hour, whoever asks (assumed; the factor of limits multiplies it). */
export const CODES_PER_NUMBER_AND_HOUR = 20

/** A proof about to begin; instants in milliseconds since 1970. */
export interface NewProof {
  readonly proofId: string
  readonly accountId: string
  readonly claim: Claim
  readonly at: number
}

/** Which proof an account tries to use, and for which claim. */
export interface ProofAttempt {
  readonly proofId: string
  readonly accountId: string
  readonly claim: Claim
  readonly at: number
}

/** Where the code of a proof was sent from. */
export interface SentCode {
  readonly province: ProvinceCode
  readonly ticket: string
}

/** A try that counts; no code was sent when no province knew the person. */
export interface AttemptedProof {
  readonly sent?: SentCode
}

/** Port: identity proofs 身份证明 by phone code. */
export interface IdentityProofs {
  begin(proof: NewProof): Promise<void>
  /** Proofs begun for this identity number since then, by whatever account. */
  countForNumber(claim: Claim, since: number): Promise<number>
  recordSent(proofId: string, sent: SentCode): Promise<void>
  /** Counts one try; undefined when there is no such unused, living proof of this account and claim, or no try is left. */
  attempt(attempt: ProofAttempt): Promise<AttemptedProof | undefined>
  /** Uses the proof up; false when it was used already. Of two at once exactly one is true. */
  use(proofId: string, at: number): Promise<boolean>
  /** Forgets proofs that expired before `before`. */
  sweep(before: number): Promise<void>
}
