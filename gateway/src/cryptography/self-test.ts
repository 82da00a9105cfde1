import { createSecretKey } from 'node:crypto'
import type { Sm2Engine } from './sm2-engine.ts'
import { opensslSm2 } from './sm2-openssl.ts'
import { createSm2KeyPair, useSm2Engine } from './sm2-signature.ts'
import { smCryptoSm2 } from './sm2-sm-crypto.ts'
import { sm3Hex } from './sm3.ts'
import { encryptSm4Gcm } from './sm4-gcm.ts'
import { SM2_VECTOR, SM3_VECTOR, SM4_GCM_VECTOR } from './self-test-vectors.ts'

/** What the start must know: which SM2 engine runs, and what is broken beyond use. */
export type SelfTestOutcome =
  | { readonly state: 'good'; readonly sm2: 'openssl' }
  /** OpenSSL's SM2 does not answer as the standard: sm-crypto takes over, tens of times slower; a warning is due. */
  | { readonly state: 'slow'; readonly sm2: 'sm-crypto' }
  /** Nothing may start: the named algorithm gives wrong answers and has no second implementation. */
  | { readonly state: 'broken'; readonly algorithm: 'SM2' | 'SM3' | 'SM4-GCM' }

/**
 * 密码自检 at start: published vectors for SM3, SM4-GCM and SM2, then signatures in both directions between the two SM2
 * implementations. Chooses the SM2 engine of the process. About 50 ms.
 */
export function runSelfTest(first: Sm2Engine = opensslSm2, second: Sm2Engine = smCryptoSm2): SelfTestOutcome {
  if (sm3Hex(bytes(SM3_VECTOR.message)) !== SM3_VECTOR.digest) return { state: 'broken', algorithm: 'SM3' }
  if (!sm4GcmAnswersRight()) return { state: 'broken', algorithm: 'SM4-GCM' }
  if (holds(() => knowsVector(first) && understandEachOther(first, second))) {
    useSm2Engine(first)
    return { state: 'good', sm2: 'openssl' }
  }
  if (!holds(() => knowsVector(second) && understandEachOther(second, second))) {
    return { state: 'broken', algorithm: 'SM2' }
  }
  useSm2Engine(second)
  return { state: 'slow', sm2: 'sm-crypto' }
}

function sm4GcmAnswersRight(): boolean {
  const vector = SM4_GCM_VECTOR
  const key = createSecretKey(bytes(vector.key))
  return holds(() => {
    const sealed = encryptSm4Gcm(key, bytes(vector.nonce), bytes(vector.plaintext), bytes(vector.associated))
    return hex(sealed.ciphertext) === vector.ciphertext && hex(sealed.tag) === vector.tag
  })
}

function knowsVector(engine: Sm2Engine): boolean {
  const [publicKey, message, signature] = [SM2_VECTOR.publicKey, SM2_VECTOR.message, SM2_VECTOR.signature].map(bytes)
  if (publicKey === undefined || message === undefined || signature === undefined) return false
  const other = Uint8Array.of(...message, 0)
  return engine.verify(publicKey, message, signature) && !engine.verify(publicKey, other, signature)
}

function understandEachOther(first: Sm2Engine, second: Sm2Engine): boolean {
  const { privateKey, publicKey } = createSm2KeyPair()
  const message = bytes(SM2_VECTOR.message)
  return (
    second.verify(publicKey, message, first.sign(privateKey, publicKey, message)) &&
    first.verify(publicKey, message, second.sign(privateKey, publicKey, message))
  )
}

/** A test that throws is a test that failed: an algorithm missing from this build of OpenSSL throws. */
function holds(test: () => boolean): boolean {
  try {
    return test()
  } catch {
    return false
  }
}

function bytes(hexDigits: string): Uint8Array {
  return new Uint8Array(Buffer.from(hexDigits, 'hex'))
}

function hex(value: Uint8Array): string {
  return Buffer.from(value).toString('hex')
}
