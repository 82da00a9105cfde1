// Other packages compile this file without this folder's declarations.
/// <reference path="./sm-crypto.d.ts" />
import smCrypto from 'sm-crypto'

const C1C3C2 = 1
const SHORTEST_HEX = 2 * (64 + 32 + 1)

/**
 * SM2 加密 (GB/T 32918.4-2016): hex of C1‖C3‖C2 (GM/T 0009-2012 order) without the leading 04, for the 65-byte public key.
 * At least one byte. Costs milliseconds: meant for session keys, not for bodies. Throws on a key off the curve.
 */
export function encryptSm2(publicKey: Uint8Array, bytes: Uint8Array): string {
  if (bytes.length === 0) throw new RangeError('bytes: at least one expected')
  return smCrypto.sm2.doEncrypt(bytes, hex(publicKey), C1C3C2)
}

/** SM2 解密 of what `encryptSm2` made; undefined for anything altered, malformed or meant for another key. Never throws. */
export function decryptSm2(privateKey: Uint8Array, ciphertext: string): Uint8Array | undefined {
  if (ciphertext.length < SHORTEST_HEX || !/^(?:[0-9a-f]{2})+$/i.test(ciphertext)) return undefined
  try {
    const bytes = smCrypto.sm2.doDecrypt(ciphertext.toLowerCase(), hex(privateKey), C1C3C2, { output: 'array' })
    return bytes.length === 0 ? undefined : Uint8Array.from(bytes)
  } catch {
    // sm-crypto throws on some coordinates outside the field.
    return undefined
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
