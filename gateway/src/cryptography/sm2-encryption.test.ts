import { describe, expect, it } from 'vitest'
import { createSm2KeyPair } from './sm2-signature.ts'
import { decryptSm2, encryptSm2 } from './sm2-encryption.ts'

describe('SM2 encryption, C1‖C3‖C2 without 04', () => {
  const { privateKey, publicKey } = createSm2KeyPair()
  const sessionKey = Uint8Array.from({ length: 32 }, (_, index) => index)
  const ciphertext = encryptSm2(publicKey, sessionKey)

  it('brings back what was sealed', () => {
    expect(decryptSm2(privateKey, ciphertext)).toEqual(sessionKey)
    expect(decryptSm2(privateKey, ciphertext.toUpperCase())).toEqual(sessionKey)
    expect(ciphertext).toHaveLength(2 * (64 + 32 + 32))
  })

  it('is undefined for another key and for a change in any part', () => {
    expect(decryptSm2(createSm2KeyPair().privateKey, ciphertext)).toBeUndefined()
    for (const at of [0, 70, 130, 200, 255]) {
      const digit = ciphertext[at] === '0' ? '1' : '0'
      expect(decryptSm2(privateKey, ciphertext.slice(0, at) + digit + ciphertext.slice(at + 1))).toBeUndefined()
    }
  })

  it.each(['', 'zz', '00', `${'0'.repeat(194)}`, `${'f'.repeat(260)}`, ciphertext.slice(1), `04${ciphertext}`])(
    'is undefined for %j',
    (text) => {
      expect(decryptSm2(privateKey, text)).toBeUndefined()
    },
  )

  it('throws for a key that is none', () => {
    expect(() => encryptSm2(publicKey.with(64, (publicKey[64] ?? 0) ^ 1), sessionKey)).toThrow()
    expect(() => encryptSm2(publicKey, new Uint8Array())).toThrow('bytes')
  })
})
