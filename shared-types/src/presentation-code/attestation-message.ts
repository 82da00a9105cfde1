import { asciiBytes, concatBytes } from './bytes.ts'

const LABEL = asciiBytes('RTC1-attestation')

/** The message that the SM2 signature of an attestation 背书 covers: "RTC1-attestation" ‖ attested bytes. */
export function attestationMessage(attestedBytes: Uint8Array): Uint8Array {
  return concatBytes(LABEL, attestedBytes)
}
