import { createSecretKey } from 'node:crypto'
import canonicalize from 'canonicalize'
import { decryptSm2 } from 'gateway/cryptography/sm2-encryption.ts'
import { createSm2Signer, verifySm2 } from 'gateway/cryptography/sm2-signature.ts'
import { sm3Hex } from 'gateway/cryptography/sm3.ts'
import { encryptSm4Gcm } from 'gateway/cryptography/sm4-gcm.ts'
import { numberMember, objectMember, parseJsonObject, textMember, type JsonObject } from '../server/exchange.ts'
import { newNonce, type Spoiled } from './elssp-client-wire.ts'
import type { RunningSandbox } from './running-sandbox.ts'

const PREFIX = '/certShare/'

/** What came back from province 51. `authentic`: the signature is good; `answer`: what lay in the envelope. */
export interface CertshareReply {
  readonly httpStatus: number
  readonly status: number | undefined
  readonly head: JsonObject
  readonly sealed: boolean
  readonly authentic: boolean
  readonly answer: JsonObject | undefined
}

/** Sends a signed request to province 51, written from the wire document and not from the sandbox's code. */
export async function callCertshare(
  sandbox: RunningSandbox,
  name: string,
  data: JsonObject,
  spoiled: Spoiled & { readonly accessId?: string } = {},
): Promise<CertshareReply> {
  const path = PREFIX + name
  const { accessId = 'roadcert-gateway', timestamp = Date.now(), nonce = newNonce() } = spoiled
  const { privateKey, publicKey } = sandbox.client
  const digest = sm3Hex(Buffer.from(canonicalize(data) ?? ''))
  const signed = Buffer.from(`certshare|${path}|${accessId}|${timestamp}|${nonce}|${digest}`)
  const own = Buffer.from(createSm2Signer(privateKey, publicKey)(signed)).toString('base64')
  const head = { accessId, timestamp, nonce, signature: spoiled.signature ?? own }
  const response = await fetch(sandbox.addresses.province51 + path, {
    method: 'POST',
    body: JSON.stringify({ head, data }),
  })
  return { httpStatus: response.status, ...readReply(sandbox, { path, nonce }, await response.text()) }
}

function readReply(
  sandbox: RunningSandbox,
  request: { readonly path: string; readonly nonce: string },
  text: string,
): Omit<CertshareReply, 'httpStatus'> {
  const json = parseJsonObject(text) ?? {}
  const head = objectMember(json, 'head')
  const status = numberMember(head, 'status')
  const [sealedKey, iv, data] = [textMember(head, 'sealedKey'), textMember(head, 'iv'), textMember(json, 'data')]
  const hashes = [sealedKey, iv, data].map((part) => sm3Hex(Buffer.from(part ?? '')))
  const facts = [request.path, request.nonce, status, textMember(head, 'dataTime'), ...hashes]
  const authentic = verifySm2(
    sandbox.publicKeyOf('province-51.json'),
    Buffer.from(`certshare-answer|${facts.join('|')}`),
    Buffer.from(textMember(head, 'signature') ?? '', 'base64'),
  )
  const opened =
    sealedKey === undefined || iv === undefined || data === undefined
      ? undefined
      : openEnvelope(sandbox.client.privateKey, { sealedKey, iv, data, nonce: request.nonce })
  return { status, head, authentic, sealed: data !== undefined, answer: opened }
}

function openEnvelope(
  privateKey: Uint8Array,
  envelope: { readonly sealedKey: string; readonly iv: string; readonly data: string; readonly nonce: string },
): JsonObject | undefined {
  const key = decryptSm2(privateKey, envelope.sealedKey)
  if (key === undefined) return undefined
  const secret = createSecretKey(key)
  const [iv, associated] = [Buffer.from(envelope.iv, 'base64'), Buffer.from(envelope.nonce)]
  const bytes = Buffer.from(envelope.data, 'base64')
  // GCM encrypts by a key stream: encrypting the ciphertext gives the plaintext back, whose own tag must be the one sent.
  const plaintext = encryptSm4Gcm(secret, iv, bytes.subarray(0, -16), associated).ciphertext
  const { tag } = encryptSm4Gcm(secret, iv, plaintext, associated)
  return bytes.subarray(-16).equals(tag) ? parseJsonObject(Buffer.from(plaintext)) : undefined
}
