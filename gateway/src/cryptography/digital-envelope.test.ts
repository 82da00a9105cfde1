import { describe, expect, it } from 'vitest'
import { openDigitalEnvelope, sealDigitalEnvelope } from './digital-envelope.ts'
import { decryptSm2, encryptSm2 } from './sm2-encryption.ts'
import { createSm2KeyPair } from './sm2-signature.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a digital envelope', () => {
  const receiver = createSm2KeyPair()
  const decrypt = (ciphertext: string) => decryptSm2(receiver.privateKey, ciphertext)
  const envelope = sealDigitalEnvelope(receiver.publicKey, bytes('{"total":0}'), bytes('nonce'))

  it('brings back what was sealed', () => {
    expect(openDigitalEnvelope(envelope, decrypt, bytes('nonce'))).toEqual({ ok: true, value: bytes('{"total":0}') })
  })

  it('of an empty body is opened', () => {
    const empty = sealDigitalEnvelope(receiver.publicKey, new Uint8Array(), bytes(''))
    expect(openDigitalEnvelope(empty, decrypt, bytes(''))).toEqual({ ok: true, value: new Uint8Array() })
  })

  it.each([
    ['another nonce', envelope, 'nonce 2'],
    ['another iv', { ...envelope, iv: envelope.iv.with(0, (envelope.iv[0] ?? 0) ^ 1) }, 'nonce'],
    ['an iv of another length', { ...envelope, iv: envelope.iv.subarray(1) }, 'nonce'],
    ['another body', { ...envelope, sealed: envelope.sealed.with(0, (envelope.sealed[0] ?? 0) ^ 1) }, 'nonce'],
    ['a body that was cut', { ...envelope, sealed: envelope.sealed.subarray(0, 15) }, 'nonce'],
  ])('with %s is altered', (_what, other, associated) => {
    expect(openDigitalEnvelope(other, decrypt, bytes(associated))).toEqual({ ok: false, failure: 'altered' })
  })

  it.each([
    ['for somebody else', encryptSm2(createSm2KeyPair().publicKey, new Uint8Array(16))],
    ['with a key of another length', encryptSm2(receiver.publicKey, new Uint8Array(32))],
    ['without a key', ''],
  ])('%s is not ours', (_what, sealedKey) => {
    const told = openDigitalEnvelope({ ...envelope, sealedKey }, decrypt, bytes('nonce'))
    expect(told).toEqual({ ok: false, failure: 'key-not-ours' })
  })
})
