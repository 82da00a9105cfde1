import { createCipheriv, createDecipheriv, type CipherGCM, type DecipherGCM, type KeyObject } from 'node:crypto'
import { randomBytes } from './random-id.ts'

const ALGORITHM = 'sm4-gcm'
const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * SM4-GCM 认证加密 (GB/T 32907-2016; RFC 8998 for the mode): version byte 1 ‖ 12-byte random nonce ‖ ciphertext ‖ 16-byte
 * tag. `associated` is authenticated with the version byte before it, not stored. One key seals at most 2^32 texts
 * (NIST SP 800-38D 8.3 for random nonces).
 */
export function sealSm4Gcm(key: KeyObject, plaintext: Uint8Array, associated: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES)
  const { ciphertext, tag } = encryptSm4Gcm(key, nonce, plaintext, versioned(associated))
  return new Uint8Array(Buffer.concat([Uint8Array.of(VERSION), nonce, ciphertext, tag]))
}

/** Opens what `sealSm4Gcm` made; undefined for another key, other associated bytes, or anything altered or cut. */
export function openSm4Gcm(key: KeyObject, sealed: Uint8Array, associated: Uint8Array): Uint8Array | undefined {
  if (sealed.length < 1 + NONCE_BYTES + TAG_BYTES || sealed[0] !== VERSION) return undefined
  return decryptSm4Gcm(
    key,
    sealed.subarray(1, 1 + NONCE_BYTES),
    sealed.subarray(1 + NONCE_BYTES),
    versioned(associated),
  )
}

/**
 * The bare cipher with the nonce of 12 bytes that came beside it: ciphertext ‖ 16-byte tag → plaintext; undefined for
 * another key, nonce or associated bytes, or anything altered or cut. For forms that others lay down.
 */
export function decryptSm4Gcm(
  key: KeyObject,
  nonce: Uint8Array,
  sealed: Uint8Array,
  associated: Uint8Array,
): Uint8Array | undefined {
  if (nonce.length !== NONCE_BYTES || sealed.length < TAG_BYTES) return undefined
  const decipher = createDecipheriv(ALGORITHM, key, nonce)
  if (!isDecipherGcm(decipher)) throw new Error('this build of OpenSSL has no SM4-GCM')
  decipher.setAAD(associated)
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  const start = decipher.update(sealed.subarray(0, -TAG_BYTES))
  try {
    return new Uint8Array(Buffer.concat([start, decipher.final()]))
  } catch {
    // final() throws exactly when the tag does not match.
    return undefined
  }
}

/** The bare cipher with a given nonce of 12 bytes, for published vectors and the self-test; sealing draws its own nonce. */
export function encryptSm4Gcm(
  key: KeyObject,
  nonce: Uint8Array,
  plaintext: Uint8Array,
  associated: Uint8Array,
): { readonly ciphertext: Uint8Array; readonly tag: Uint8Array } {
  const cipher = createCipheriv(ALGORITHM, key, nonce)
  if (!isCipherGcm(cipher)) throw new Error('this build of OpenSSL has no SM4-GCM')
  cipher.setAAD(associated)
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()])
  return { ciphertext: new Uint8Array(ciphertext), tag: new Uint8Array(cipher.getAuthTag()) }
}

function versioned(associated: Uint8Array): Uint8Array {
  return Buffer.concat([Uint8Array.of(VERSION), associated])
}

// The types of Node know the modes of AES by name, not this one.
function isCipherGcm(cipher: object): cipher is CipherGCM {
  return 'setAAD' in cipher && 'getAuthTag' in cipher
}

function isDecipherGcm(decipher: object): decipher is DecipherGCM {
  return 'setAAD' in decipher && 'setAuthTag' in decipher
}
