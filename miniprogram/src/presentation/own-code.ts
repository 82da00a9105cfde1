import { decodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { equalBytes } from 'shared-types/presentation-code/bytes.ts'
import { decodeAttestation } from 'shared-types/presentation-code/encode-attestation.ts'
import type { ReadySet } from './ready-code.ts'

/** 自己的码: whether a set that this phone keeps holds the attestation with these bytes. */
export function isOwnCode({ spans }: ReadySet, attestedBytes: Uint8Array): boolean {
  const codes = spans.flatMap((span) => [span.public, span.inspection])
  return codes.some(({ attestation }) => {
    const signed = decodeAttestation(decodeBase64url(attestation) ?? new Uint8Array())
    return signed !== undefined && equalBytes(signed.attestedBytes, attestedBytes)
  })
}
