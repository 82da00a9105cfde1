import { sm2, sm3 as sm3Hexadecimal } from 'sm-crypto-v2'
import type { Sm3, VerifySm2 } from '../cryptography-callbacks.ts'
import { verifyPresentationCode } from '../verify-presentation-code.ts'
import { PUBLISHED_TRUST_LIST, publishedVector } from './published-vectors.ts'

/**
 * A whole verification as a phone without a JIT does it: sm-crypto-v2, no precomputed key, the last of 720 minutes (720
 * hashes), and one of the first minute beside it. Node cannot strip types under `--jitless`, so `measure-jitless.ts` bundles
 * this file and runs the result. Prints one JSON line `{"milliseconds", "coldMilliseconds", "typicalMilliseconds"}`: median
 * of ten runs, the very first one, and the median in a first minute.
 */
const sm3: Sm3 = (message) =>
  Uint8Array.from(sm3Hexadecimal(message).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

const verifySm2: VerifySm2 = (publicKey, message, signature) =>
  sm2.doVerifySignature(message, hexadecimal(signature), hexadecimal(publicKey), {
    hash: true,
    der: false,
    userId: '1234567812345678',
  })

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function measureOnce(name = 'last second of the last minute'): number {
  const { text, now, expected } = publishedVector(name)
  const started = performance.now()
  const { conclusion } = verifyPresentationCode({
    text,
    nowSeconds: now,
    uncertaintySeconds: 0,
    trustList: PUBLISHED_TRUST_LIST,
    expectedViews: expected,
    sm3,
    verifySm2,
  })
  const milliseconds = performance.now() - started
  if (conclusion !== 'pass') throw new Error(`the published code does not pass: ${conclusion}`)
  return milliseconds
}

function medianOf(name?: string): number {
  const times = Array.from({ length: 10 }, () => measureOnce(name)).sort((one, other) => one - other)
  return times[5] ?? 0
}

const cold = measureOnce()
const [worst, typical] = [medianOf(), medianOf('first minute')]
const [milliseconds, coldMilliseconds, typicalMilliseconds] = [worst, cold, typical].map((ms) => Number(ms.toFixed(2)))
console.log(JSON.stringify({ milliseconds, coldMilliseconds, typicalMilliseconds }))
