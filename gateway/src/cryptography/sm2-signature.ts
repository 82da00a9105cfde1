import { generateKeyPairSync } from 'node:crypto'
import { isPrivateKeyInRange, isSignatureInRange, PUBLIC_KEY_BYTES } from './sm2-curve.ts'
import { readPrivateKeyDer } from './sm2-der.ts'
import type { Sm2Engine } from './sm2-engine.ts'
import { opensslSm2 } from './sm2-openssl.ts'

/** SM2 密钥对: 32-byte scalar and 65-byte uncompressed point 04‖x‖y. */
export interface Sm2KeyPair {
  readonly privateKey: Uint8Array
  readonly publicKey: Uint8Array
}

/** Signs a message: 64 bytes r‖s, SM2 with SM3 (GB/T 32918.2-2016), user id `1234567812345678`. */
export type Sm2Signer = (message: Uint8Array) => Uint8Array

// One engine for the process, OpenSSL unless the self-test at start found it wanting.
let engine: Sm2Engine = opensslSm2

/** Called once at start by the self-test, before the first signature. */
export function useSm2Engine(chosen: Sm2Engine): void {
  engine = chosen
}

/** A new key pair from OpenSSL's random source. */
export function createSm2KeyPair(): Sm2KeyPair {
  const pair = generateKeyPairSync('ec', { namedCurve: 'SM2' })
  const read = readPrivateKeyDer(pair.privateKey.export({ format: 'der', type: 'sec1' }))
  if (read === undefined) throw new Error('OpenSSL exported an SM2 key of an unknown form')
  return read
}

/** A signer for one key; throws at once when lengths or the scalar's range are wrong (a fault of the key store). */
export function createSm2Signer(privateKey: Uint8Array, publicKey: Uint8Array): Sm2Signer {
  if (!isPrivateKeyInRange(privateKey)) throw new RangeError('privateKey: 32 bytes in [1, n-2] expected')
  if (!isPublicKeyForm(publicKey)) throw new RangeError(`publicKey: ${String(PUBLIC_KEY_BYTES)} bytes 04‖x‖y expected`)
  return (message) => engine.sign(privateKey, publicKey, message)
}

/**
 * 验签: whether the 64-byte signature r‖s over the message is good under the 65-byte public key. Never throws: wrong
 * lengths, r or s outside [1, n−1], r + s = n, or a key off the curve are simply false.
 */
export function verifySm2(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (!isPublicKeyForm(publicKey) || !isSignatureInRange(signature)) return false
  try {
    return engine.verify(publicKey, message, signature)
  } catch {
    // Both engines throw on a point off the curve, and on nothing else once the forms are checked.
    return false
  }
}

function isPublicKeyForm(publicKey: Uint8Array): boolean {
  return publicKey.length === PUBLIC_KEY_BYTES && publicKey[0] === 0x04
}
