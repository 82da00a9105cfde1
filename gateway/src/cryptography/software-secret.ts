import { createSecretKey } from 'node:crypto'
import type { NamedCipher } from './field-sealer.ts'
import { importMacKey, hmacSm3 } from './hmac-sm3.ts'
import type { NamedMac } from './lookup-hasher.ts'
import { openSm4Gcm, sealSm4Gcm } from './sm4-gcm.ts'

/** SM4-GCM under 16 bytes that stand in this process. */
export function softwareCipher(keyId: string, bytes: Uint8Array): NamedCipher {
  const key = createSecretKey(bytes)
  return {
    keyId,
    seal: (text, associated) => sealSm4Gcm(key, text, associated),
    unseal: (sealed, associated) => openSm4Gcm(key, sealed, associated),
  }
}

/** HMAC-SM3 under 32 bytes that stand in this process. */
export function softwareMac(keyId: string, bytes: Uint8Array): NamedMac {
  const key = importMacKey(bytes)
  return { keyId, mac: (message) => hmacSm3(key, message) }
}
