import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { privateKeyDer, readPrivateKeyDer, signatureFromDer, signatureToDer } from './sm2-der.ts'
import { createSm2KeyPair } from './sm2-signature.ts'

/** 32 bytes of which some at the start are zero, as one number in 256 has it. */
const number = fc
  .tuple(fc.integer({ min: 0, max: 31 }), fc.uint8Array({ minLength: 32, maxLength: 32 }))
  .map(([zeros, bytes]) => Uint8Array.from(bytes, (byte, index) => (index < zeros ? 0 : byte)))

describe('ASN.1 forms of SM2', () => {
  it('a signature keeps its 64 bytes whatever its leading bits', () => {
    fc.assert(
      fc.property(number, number, (r, s) => {
        const signature = Uint8Array.of(...r, ...s)
        expect(signatureFromDer(signatureToDer(signature))).toEqual(signature)
      }),
    )
  })

  it('a signature that is cut, longer, or of another form is not read', () => {
    const der = signatureToDer(new Uint8Array(64).fill(0x81))
    for (let length = 0; length < der.length; length += 1)
      expect(signatureFromDer(der.subarray(0, length))).toBeUndefined()
    expect(signatureFromDer(Uint8Array.of(...der, 0))).toBeUndefined()
    expect(signatureFromDer(der.with(0, 0x31))).toBeUndefined()
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const read = signatureFromDer(bytes)
        expect(read === undefined || read.length === 64).toBe(true)
      }),
    )
  })

  it('a key comes back in its two parts', () => {
    const pair = createSm2KeyPair()
    const der = privateKeyDer(pair.privateKey, pair.publicKey)
    expect(readPrivateKeyDer(der)).toEqual(pair)
    expect(readPrivateKeyDer(der.subarray(1))).toBeUndefined()
    expect(readPrivateKeyDer(Buffer.concat([der, Buffer.alloc(1)]))).toBeUndefined()
  })
})
