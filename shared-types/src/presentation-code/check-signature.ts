import { attestationMessage } from './attestation-message.ts'
import type { VerifySm2 } from './cryptography-callbacks.ts'

/** n, the order of the SM2 curve (GB/T 32918.5-2017, clause A.2), big-endian in 32 bytes. */
const ORDER = [
  0xff, 0xff, 0xff, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x72, 0x03, 0xdf,
  0x6b, 0x21, 0xc6, 0x05, 0x2b, 0x53, 0xbb, 0xf4, 0x09, 0x39, 0xd5, 0x41, 0x23,
] as const

/**
 * Step 4, 签名: whether the SM2 signature r‖s over the attested bytes is good. r, s in [1, n−1] and r + s ≠ n are checked
 * here (GB/T 32918.2-2016 clause 7.1), because libraries differ; one that throws (a point off the curve) says no.
 */
export function isSignatureGood(
  verifySm2: VerifySm2,
  publicKey: Uint8Array,
  attestedBytes: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (!isSignatureInRange(signature)) return false
  try {
    return verifySm2(publicKey, attestationMessage(attestedBytes), signature)
  } catch {
    return false
  }
}

/** True when 64 bytes r‖s keep 1 ≤ r, s ≤ n − 1 and r + s ≠ n. */
export function isSignatureInRange(signature: Uint8Array): boolean {
  if (signature.length !== 64) return false
  const r = signature.subarray(0, 32)
  const s = signature.subarray(32)
  return isBelowOrder(r) && isBelowOrder(s) && r.some(isNotZero) && s.some(isNotZero) && !isSumOrder(r, s)
}

function isNotZero(byte: number): boolean {
  return byte !== 0
}

function isBelowOrder(number: Uint8Array): boolean {
  for (const [index, limit] of ORDER.entries()) {
    const byte = number[index] ?? 0
    if (byte !== limit) return byte < limit
  }
  return false
}

function isSumOrder(r: Uint8Array, s: Uint8Array): boolean {
  let carry = 0
  for (let index = ORDER.length - 1; index >= 0; index -= 1) {
    const sum = (r[index] ?? 0) + (s[index] ?? 0) + carry
    if ((sum & 0xff) !== ORDER[index]) return false
    carry = sum >> 8
  }
  // With a carry out the sum is n + 2^256, which two numbers below n cannot reach.
  return carry === 0
}
