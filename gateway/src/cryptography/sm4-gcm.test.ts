import { createSecretKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { randomBytes } from './random-id.ts'
import { SM4_GCM_VECTOR } from './self-test-vectors.ts'
import { decryptSm4Gcm, encryptSm4Gcm, openSm4Gcm, sealSm4Gcm } from './sm4-gcm.ts'

function bytes(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, 'hex'))
}

describe('SM4-GCM', () => {
  it('RFC 8998 appendix A.1', () => {
    const { key, nonce, plaintext, associated, ciphertext, tag } = SM4_GCM_VECTOR
    const sealed = encryptSm4Gcm(createSecretKey(bytes(key)), bytes(nonce), bytes(plaintext), bytes(associated))
    expect(Buffer.from(sealed.ciphertext).toString('hex')).toBe(ciphertext)
    expect(Buffer.from(sealed.tag).toString('hex')).toBe(tag)
    const told = bytes(ciphertext + tag)
    const opened = decryptSm4Gcm(createSecretKey(bytes(key)), bytes(nonce), told, bytes(associated))
    expect(Buffer.from(opened ?? []).toString('hex')).toBe(plaintext)
    expect(decryptSm4Gcm(createSecretKey(bytes(key)), bytes(`${nonce}00`), told, bytes(associated))).toBeUndefined()
  })

  const key = createSecretKey(randomBytes(16))
  const place = new TextEncoder().encode('accounts.sealed_name')

  it.each([0, 1, 15, 16, 17, 1_000])('brings back %i bytes', (length) => {
    const text = randomBytes(length)
    expect(openSm4Gcm(key, sealSm4Gcm(key, text, place), place)).toEqual(text)
  })

  it('seals the same text differently each time', () => {
    expect(sealSm4Gcm(key, place, place)).not.toEqual(sealSm4Gcm(key, place, place))
  })

  it('opens nothing under another key, in another place, altered or cut anywhere', () => {
    const sealed = sealSm4Gcm(key, randomBytes(20), place)
    expect(openSm4Gcm(createSecretKey(randomBytes(16)), sealed, place)).toBeUndefined()
    expect(openSm4Gcm(key, sealed, new TextEncoder().encode('accounts.sealed_number'))).toBeUndefined()
    for (let index = 0; index < sealed.length; index += 1) {
      expect(openSm4Gcm(key, sealed.with(index, (sealed[index] ?? 0) ^ 1), place)).toBeUndefined()
      expect(openSm4Gcm(key, sealed.subarray(0, index), place)).toBeUndefined()
    }
  })
})
