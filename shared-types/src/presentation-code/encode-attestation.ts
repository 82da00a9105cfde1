import { SIGNATURE_LENGTH } from './attestation-limits.ts'
import { decodeCbor } from './cbor-reader.ts'
import { isCborArray } from './cbor-value.ts'
import { encodeCbor } from './cbor-writer.ts'

/** 签名背书: attested bytes with their signature of 64 bytes r‖s, as the gateway hands them to the phone. */
export interface SignedAttestation {
  readonly attestedBytes: Uint8Array
  readonly signature: Uint8Array
}

/** The CBOR array [attested, signature]; throws RangeError when the signature is not 64 bytes. */
export function encodeAttestation(attestedBytes: Uint8Array, signature: Uint8Array): Uint8Array {
  if (signature.length !== SIGNATURE_LENGTH) throw new RangeError(`signature: ${signature.length} bytes instead of 64`)
  return encodeCbor([attestedBytes, signature])
}

/** Reads the CBOR array [attested, signature]; undefined when it is anything else. The attested bytes stay unread. */
export function decodeAttestation(bytes: Uint8Array): SignedAttestation | undefined {
  const value = decodeCbor(bytes)
  if (!isCborArray(value) || value.length !== 2) return undefined
  const [attestedBytes, signature] = value
  if (!(attestedBytes instanceof Uint8Array) || !(signature instanceof Uint8Array)) return undefined
  return signature.length === SIGNATURE_LENGTH ? { attestedBytes, signature } : undefined
}
