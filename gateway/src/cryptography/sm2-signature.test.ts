import { afterEach, describe, expect, it } from 'vitest'
import { SM2_VECTOR } from './self-test-vectors.ts'
import { isSignatureInRange, SM2_CURVE } from './sm2-curve.ts'
import { opensslSm2 } from './sm2-openssl.ts'
import { createSm2KeyPair, createSm2Signer, useSm2Engine, verifySm2 } from './sm2-signature.ts'
import { signerHash } from './sm2-signer-hash.ts'
import { smCryptoSm2 } from './sm2-sm-crypto.ts'

function bytes(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, 'hex'))
}

/** A 32-byte number as hex. */
function number(value: bigint): string {
  return value.toString(16).padStart(64, '0')
}

const publicKey = bytes(SM2_VECTOR.publicKey)
const message = bytes(SM2_VECTOR.message)
const signature = bytes(SM2_VECTOR.signature)
const order = BigInt(`0x${SM2_CURVE.n}`)

describe.each([opensslSm2, smCryptoSm2])('SM2 signature by $name', (engine) => {
  afterEach(() => useSm2Engine(opensslSm2))

  it('GM/T 0003.5-2012 annex A: the published signature is good', () => {
    useSm2Engine(engine)
    expect(verifySm2(publicKey, message, signature)).toBe(true)
  })

  it('is bad for another message, another key, or one other bit', () => {
    useSm2Engine(engine)
    expect(verifySm2(publicKey, bytes('00'), signature)).toBe(false)
    expect(verifySm2(createSm2KeyPair().publicKey, message, signature)).toBe(false)
    for (let index = 0; index < 64; index += 7) {
      const altered = signature.with(index, (signature[index] ?? 0) ^ 1)
      expect(verifySm2(publicKey, message, altered)).toBe(false)
    }
  })

  it('is false, never a throw, for keys and signatures of any other form', () => {
    useSm2Engine(engine)
    const offCurve = publicKey.with(64, (publicKey[64] ?? 0) ^ 1)
    const outsideField = bytes(`04${'ff'.repeat(64)}`)
    for (const key of [offCurve, outsideField, publicKey.subarray(1), new Uint8Array(65), new Uint8Array()]) {
      expect(verifySm2(key, message, signature)).toBe(false)
    }
    for (const wrong of [new Uint8Array(), signature.subarray(1), Uint8Array.of(...signature, 0)]) {
      expect(verifySm2(publicKey, message, wrong)).toBe(false)
    }
  })
})

describe('SM2 signatures', () => {
  it('of one implementation are good for the other, whatever key and message', () => {
    for (let round = 0; round < 12; round += 1) {
      const pair = createSm2KeyPair()
      const text = new Uint8Array(round * 37).fill(round)
      const [first, second] = [opensslSm2, smCryptoSm2].map((engine) =>
        engine.sign(pair.privateKey, pair.publicKey, text),
      )
      expect(first === undefined || smCryptoSm2.verify(pair.publicKey, text, first)).toBe(true)
      expect(second === undefined || opensslSm2.verify(pair.publicKey, text, second)).toBe(true)
    }
  })

  it('GB/T 32918.2-2016 7.1: r and s lie in [1, n-1], and r + s is not n', () => {
    const good = number(5n)
    for (const bad of [0n, order, order + 1n, 2n ** 256n - 1n]) {
      expect(isSignatureInRange(bytes(number(bad) + good))).toBe(false)
      expect(isSignatureInRange(bytes(good + number(bad)))).toBe(false)
    }
    expect(isSignatureInRange(bytes(good + number(order - 5n)))).toBe(false)
    expect(isSignatureInRange(bytes(number(1n) + number(order - 2n)))).toBe(true)
  })

  it('are 64 bytes even where a number starts with zeros', () => {
    const { privateKey, publicKey: own } = createSm2KeyPair()
    const sign = createSm2Signer(privateKey, own)
    for (let round = 0; round < 300; round += 1) {
      const made = sign(message)
      expect(made).toHaveLength(64)
      if (made[0] === 0 || made[32] === 0) expect(verifySm2(own, message, made)).toBe(true)
    }
  })

  it('are not made with a key of the wrong length or outside its range', () => {
    const { privateKey, publicKey: own } = createSm2KeyPair()
    expect(() => createSm2Signer(privateKey.subarray(1), own)).toThrow('privateKey')
    expect(() => createSm2Signer(new Uint8Array(32), own)).toThrow('privateKey')
    expect(() => createSm2Signer(bytes(number(order - 1n)), own)).toThrow('privateKey')
    expect(() => createSm2Signer(privateKey, own.subarray(1))).toThrow('publicKey')
  })

  it('GM/T 0003.5-2012 annex A.2: Z of the default user id', () => {
    const z = Buffer.from(signerHash(publicKey)).toString('hex')
    expect(z).toBe('b2e14c5c79c6df5b85f4fe7ed8db7a262b9da7e07ccb0ea9f4747b8ccda8a4f3')
  })
})
