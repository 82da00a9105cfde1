import fastify from 'fastify'
import { randomBytes } from 'node:crypto'
import { openDigitalEnvelope, sealDigitalEnvelope } from 'gateway/cryptography/digital-envelope.ts'
import { hmacSm3, importMacKey } from 'gateway/cryptography/hmac-sm3.ts'
import type { SessionTokenKey, UpstreamClientKey } from 'gateway/cryptography/key-ring.ts'
import { opensslSm2 } from 'gateway/cryptography/sm2-openssl.ts'
import { createSm2KeyPair } from 'gateway/cryptography/sm2-signature.ts'
import { smCryptoSm2 } from 'gateway/cryptography/sm2-sm-crypto.ts'
import { sm3Hex } from 'gateway/cryptography/sm3.ts'
import { accessTokensOf, installAccessTokens } from 'gateway/http/access-tokens.ts'
import { writeCertshareRequest } from 'gateway/upstreams/province/certshare/certshare-request.ts'
import { newNonce } from 'gateway/upstreams/wire/nonce.ts'
import { rounded, type Figure } from './figure.ts'
import { cpuMicrosecondsOf, median } from './medians.ts'

/** CPU microseconds of what the plain dialect adds to a request: SM3 of the body, HMAC-SM3 of the line under the session key. */
export function plainSigningMicroseconds(): number {
  const key = importMacKey(randomBytes(32))
  const body = randomBytes(300)
  const sign = (): string => {
    const lines = ['/elssp/v1/GetCertificateDataByCertificateID', Date.now(), newNonce(), sm3Hex(body)].join('\n')
    return Buffer.from(hmacSm3(key, new TextEncoder().encode(lines))).toString('hex')
  }
  return cpuMicrosecondsOf(sign, 3_000)
}

/** CPU microseconds of one SM2 signature, which the ministry wants under each question. */
export function ministrySigningMicroseconds(clientKey: UpstreamClientKey): number {
  const message = randomBytes(300)
  return cpuMicrosecondsOf(() => clientKey.sign(message), 200, 3)
}

/** The dearer dialect: one request signed with SM2, and one answer of 1.7 KB in a digital envelope opened. */
export function upstreamFigures(clientKey: UpstreamClientKey): readonly Figure[] {
  const question = { certId: '1.2.156.3005.2.00000000000000000000.0.001.A.0' }
  const sign = (): unknown =>
    writeCertshareRequest('queryCertInfo', question, {
      accessId: 'roadcert-gateway',
      clientKey,
      timestamp: Date.now(),
      nonce: newNonce(),
    })
  const associated = new TextEncoder().encode(newNonce())
  const envelope = sealDigitalEnvelope(clientKey.publicKey, randomBytes(1_700), associated)
  const open = (): unknown => openDigitalEnvelope(envelope, (sealed) => clientKey.decrypt(sealed), associated)
  return [
    {
      name: 'upstream-sign-us',
      value: rounded(cpuMicrosecondsOf(sign, 200)),
      unit: 'us',
      target: null,
      better: 'less',
      note: 'one request of dialect certshare: canonical JSON, SM3, SM2 signature',
    },
    {
      name: 'upstream-decrypt-us',
      value: rounded(cpuMicrosecondsOf(open, 20, 3)),
      unit: 'us',
      target: null,
      better: 'less',
      note: 'one answer of 1.7 KB of dialect certshare: SM2 opens the SM4 key, SM4-GCM the body',
    },
  ]
}

/** Verification of an access token that was not seen before: EdDSA, as the gateway's own server does it. */
export async function tokenFigure(key: SessionTokenKey): Promise<Figure> {
  const server = fastify({ logger: false })
  await installAccessTokens(server, key)
  await server.ready()
  const tokens = accessTokensOf(server)
  const rounds = 5
  const perRound = 400
  const issued = Array.from({ length: rounds * perRound }, (_, index) => tokens.issue(`session-${index}`))
  const costs = Array.from({ length: rounds }, (_, round) => {
    const before = process.cpuUsage()
    for (const token of issued.slice(round * perRound, (round + 1) * perRound)) tokens.verify(token)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / perRound
  })
  await server.close()
  return {
    name: 'token-verify-us',
    value: rounded(median(costs)),
    unit: 'us',
    target: null,
    better: 'less',
    note: 'an access token seen for the first time; afterwards it is known until it expires, its session is asked each time',
  }
}

/** How many times faster OpenSSL is than sm-crypto at the same signature. */
export function sm2Figures(): readonly Figure[] {
  const { privateKey, publicKey } = createSm2KeyPair()
  const message = randomBytes(200)
  const signature = opensslSm2.sign(privateKey, publicKey, message)
  const sign = (engine: typeof opensslSm2, calls: number): number =>
    cpuMicrosecondsOf(() => engine.sign(privateKey, publicKey, message), calls, 3)
  const verify = (engine: typeof opensslSm2, calls: number): number =>
    cpuMicrosecondsOf(() => engine.verify(publicKey, message, signature), calls, 3)
  const note = 'CPU of sm-crypto over CPU of OpenSSL, 200 bytes, key imported'
  return [
    ratio('sm2-sign-ratio', sign(smCryptoSm2, 20) / sign(opensslSm2, 200), note),
    ratio('sm2-verify-ratio', verify(smCryptoSm2, 20) / verify(opensslSm2, 200), note),
  ]
}

function ratio(name: string, value: number, note: string): Figure {
  return { name, value: rounded(value), unit: 'ratio', target: 20, better: 'more', note }
}
