import type { Attested } from 'shared-types/presentation-code/attestation.ts'
import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { encodeAttestation } from 'shared-types/presentation-code/encode-attestation.ts'
import { encodeAttested } from 'shared-types/presentation-code/encode-attested.ts'

/** A minute in November 2026. */
export const START = 1_795_449_600

/** What a gateway attests of a driver's qualification for the public. */
export function attested(anchor: Uint8Array, differences: Partial<Attested> = {}): Attested {
  const entries = [{ kind: 7, validToDay: 65_535, fields: new Map([[1, '林*'] as const]) }]
  return { view: 0, keyNumber: 1, notBefore: START, steps: 720, stateAt: START, anchor, entries, ...differences }
}

/** The attestation as the gateway answers it; the signature is in range and stands for a good one. */
export function attestationText(facts: Attested): string {
  const signature = new Uint8Array(64).fill(1)
  return encodeBase64url(encodeAttestation(encodeAttested(facts), signature))
}
