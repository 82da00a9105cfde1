import type { VerifySm2 } from 'shared-types/presentation-code/cryptography-callbacks.ts'

/** GM/T 0009-2012, the default user id. */
const USER_ID = '1234567812345678'

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * SM2 verification on the phone by sm-crypto-v2, loaded on first use so that showing a code never needs it. Undefined
 * where the phone has no `BigInt`: verification is then online only. A key off the curve or an out-of-range signature
 * makes the library throw, which means "does not verify".
 */
export async function loadVerifySm2(): Promise<VerifySm2 | undefined> {
  if (typeof BigInt === 'undefined') return undefined
  const { sm2 } = await import('sm-crypto-v2')
  return (publicKey, message, signature) => {
    try {
      const options = { hash: true, der: false, userId: USER_ID }
      return sm2.doVerifySignature(message, hexOf(signature), hexOf(publicKey), options)
    } catch {
      // off the curve or out of range
      return false
    }
  }
}
