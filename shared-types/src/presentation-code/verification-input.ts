import type { TrustList } from '../trust/trust-list.ts'
import type { Reason } from '../vocabulary/reasons.ts'
import type { Attested, AttestationView, PresentationCode } from './attestation.ts'
import type { Sm3, VerifySm2 } from './cryptography-callbacks.ts'
import type { WeighedConclusion } from './weigh-reasons.ts'

/** 状态名单: a withdrawal list that was verified; instants in Unix seconds. */
export interface VerifiedWithdrawals {
  readonly issuedAt: number
  readonly nextUpdate: number
  /** Key number → instant: every attestation signed by that key before it is void. */
  readonly voidBefore?: ReadonlyMap<number, number>
  /** The record's byte for an anchor: 2 bits an entry, the first entry in the lowest; undefined when not listed. */
  readonly find: (anchor: Uint8Array) => number | undefined
}

/** 见过的码: what this verifier accepted in closed checks of the last 12 hours. */
export interface SeenCodes {
  /** `attestationKey`: first 8 bytes of SM3(attested). Highest step index accepted in a closed check, if any. */
  readonly highestClosedStepIndex: (attestationKey: Uint8Array) => number | undefined
}

/** Everything a verification 核验 depends on; nothing else is read, no clock and no storage. */
export interface VerificationInput {
  /** The text as scanned or typed, at any length. */
  readonly text: string
  /** Unix seconds, and by how much that may be wrong either way; a value that is no number counts as unknown time. */
  readonly nowSeconds: number
  readonly uncertaintySeconds: number
  /** The verified trust list; undefined when the verifier has none yet. */
  readonly trustList: TrustList | undefined
  readonly withdrawals?: VerifiedWithdrawals
  readonly expectedViews: readonly AttestationView[]
  readonly seen?: SeenCodes
  /** When the upstreams confirmed the state of these very certificates for this check, in Unix seconds. */
  readonly online?: { readonly confirmedAt: number }
  readonly sm3: Sm3
  readonly verifySm2: VerifySm2
}

/** 核验结论 with all its reasons; `attested` and `code` only when steps 1 to 6 passed, so that a forgery shows no data. */
export interface PresentationVerdict extends WeighedConclusion {
  readonly reasons: readonly Reason[]
  readonly attested?: Attested
  readonly code?: PresentationCode
}
