import type { Sm3 } from './cryptography-callbacks.ts'

/** 背书标记: first 8 bytes of SM3(attested), under which a verifier remembers that it has seen an attestation. */
export function attestationKey(sm3: Sm3, attestedBytes: Uint8Array): Uint8Array {
  return sm3(attestedBytes).slice(0, 8)
}
