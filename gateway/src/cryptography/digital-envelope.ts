import { createSecretKey } from 'node:crypto'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { randomBytes } from './random-id.ts'
import { encryptSm2 } from './sm2-encryption.ts'
import { decryptSm4Gcm, encryptSm4Gcm } from './sm4-gcm.ts'

const KEY_BYTES = 16
const IV_BYTES = 12

/** 数字信封: a body under an SM4 key of its own, and that key under the receiver's SM2 key. */
export interface DigitalEnvelope {
  /** The 16-byte SM4 key as SM2 ciphertext C1C3C2, hex without 04. */
  readonly sealedKey: string
  /** 12 bytes. */
  readonly iv: Uint8Array
  /** SM4-GCM ciphertext ‖ 16-byte tag. */
  readonly sealed: Uint8Array
}

/** Seals a body for the 65-byte public key; costs one SM2 encryption (milliseconds). Throws on a key off the curve. */
export function sealDigitalEnvelope(publicKey: Uint8Array, body: Uint8Array, associated: Uint8Array): DigitalEnvelope {
  const key = randomBytes(KEY_BYTES)
  const iv = randomBytes(IV_BYTES)
  const { ciphertext, tag } = encryptSm4Gcm(createSecretKey(key), iv, body, associated)
  const sealed = new Uint8Array(Buffer.concat([ciphertext, tag]))
  return { sealedKey: encryptSm2(publicKey, key), iv, sealed }
}

/**
 * Opens an envelope; `decrypt` is the receiver's SM2 key. `key-not-ours`: no SM4 key comes out of `sealedKey`; `altered`:
 * body, iv or `associated` are not those that were sealed.
 */
export function openDigitalEnvelope(
  envelope: DigitalEnvelope,
  decrypt: (ciphertext: string) => Uint8Array | undefined,
  associated: Uint8Array,
): Result<Uint8Array, 'key-not-ours' | 'altered'> {
  const key = decrypt(envelope.sealedKey)
  if (key === undefined || key.length !== KEY_BYTES) return fail('key-not-ours')
  const body = decryptSm4Gcm(createSecretKey(key), envelope.iv, envelope.sealed, associated)
  return body === undefined ? fail('altered') : succeed(body)
}
