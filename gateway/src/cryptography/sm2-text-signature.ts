import { PUBLIC_KEY_BYTES } from './sm2-curve.ts'
import { verifySm2 } from './sm2-signature.ts'

const SIGNATURE_BYTES = 64

/** Strict: the one text of these bytes, without padding or stray bits. */
function bytesOf(text: string, length: number): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.length === length && bytes.toString('base64url') === text ? new Uint8Array(bytes) : undefined
}

/** 验签 with key (65 bytes) and signature (64 bytes r‖s) in base64url; false for every other form. SM2 with SM3, default user id. */
export function verifySm2Text(publicKey: string, message: Uint8Array, signature: string): boolean {
  const key = bytesOf(publicKey, PUBLIC_KEY_BYTES)
  const signed = bytesOf(signature, SIGNATURE_BYTES)
  return key !== undefined && signed !== undefined && verifySm2(key, message, signed)
}
