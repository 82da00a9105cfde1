import { createHmac, createSecretKey, KeyObject } from 'node:crypto'

/**
 * HMAC-SM3 消息鉴别码 (GB/T 15852.2-2024 with the hash of GB/T 32905-2016) → 32 bytes. Keys in steady use come as
 * KeyObject: raw bytes cost several times more per call.
 */
export function hmacSm3(key: KeyObject | Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array {
  const mac = createHmac('sm3', key instanceof KeyObject ? key : createSecretKey(key))
  for (const part of parts) mac.update(part)
  return new Uint8Array(mac.digest())
}

/** A key in steady use, imported once. */
export type MacKey = KeyObject

/** Imports the bytes of a key that is going to be used many times. */
export function importMacKey(bytes: Uint8Array): MacKey {
  return createSecretKey(bytes)
}
