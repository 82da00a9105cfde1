import { afterEach, describe, expect, it } from 'vitest'
import { runSelfTest } from './self-test.ts'
import type { Sm2Engine } from './sm2-engine.ts'
import { opensslSm2 } from './sm2-openssl.ts'
import { createSm2KeyPair, createSm2Signer, useSm2Engine, verifySm2 } from './sm2-signature.ts'
import { smCryptoSm2 } from './sm2-sm-crypto.ts'

const message = new TextEncoder().encode('message')

/** An OpenSSL that leaves Z out, as the one-shot call does: it agrees with itself and with nobody else. */
const withoutSignerHash: Sm2Engine = {
  name: 'openssl',
  sign: (privateKey, publicKey) => smCryptoSm2.sign(privateKey, publicKey, new Uint8Array()),
  verify: (publicKey, _message, signature) => smCryptoSm2.verify(publicKey, new Uint8Array(), signature),
}

const missing: Sm2Engine = {
  name: 'openssl',
  sign() {
    throw new Error('digital envelope routines::unsupported')
  },
  verify() {
    throw new Error('digital envelope routines::unsupported')
  },
}

const agreesToEverything: Sm2Engine = { ...opensslSm2, verify: () => true }

describe('the self-test at start', () => {
  afterEach(() => useSm2Engine(opensslSm2))

  it('is good on this Node', () => {
    expect(runSelfTest()).toEqual({ state: 'good', sm2: 'openssl' })
  })

  it.each([
    ['leaves Z out', withoutSignerHash],
    ['has no SM2', missing],
    ['calls every signature good', agreesToEverything],
  ])('takes sm-crypto when OpenSSL %s, and codes go on working', (_what, engine) => {
    expect(runSelfTest(engine)).toEqual({ state: 'slow', sm2: 'sm-crypto' })
    const { privateKey, publicKey } = createSm2KeyPair()
    const signature = createSm2Signer(privateKey, publicKey)(message)
    expect(opensslSm2.verify(publicKey, message, signature)).toBe(true)
    expect(verifySm2(publicKey, message, opensslSm2.sign(privateKey, publicKey, message))).toBe(true)
  })

  it('lets nothing start when both are wrong', () => {
    expect(runSelfTest(missing, withoutSignerHash)).toEqual({ state: 'broken', algorithm: 'SM2' })
  })
})
