import { createSecretKey, randomBytes } from 'node:crypto'
import { encryptSm2 } from 'gateway/cryptography/sm2-encryption.ts'
import { verifySm2 } from 'gateway/cryptography/sm2-signature.ts'
import { sm3Hex } from 'gateway/cryptography/sm3.ts'
import { encryptSm4Gcm } from 'gateway/cryptography/sm4-gcm.ts'
import type { JsonObject } from '../server/exchange.ts'
import type { UpstreamKey } from '../server/keys.ts'
import type { KnownClients } from '../server/known-clients.ts'
import type { ReplayGuard } from '../server/replay-guard.ts'
import { canonicalJson } from './canonical-json.ts'
import { DATA_MEMBER, readHead } from './certshare-wire.ts'

const KEY_BYTES = 16
const IV_BYTES = 12

/** The client's key that a request is signed with; undefined for an unknown, old, replayed or wrongly signed one. */
export function authenticClient(
  body: JsonObject,
  path: string,
  { clients, guard }: { readonly clients: KnownClients; readonly guard: ReplayGuard },
): Uint8Array | undefined {
  const head = readHead(body)
  const data = canonicalJson(body[DATA_MEMBER] ?? {})
  if (head === undefined || data === undefined) return undefined
  const { accessId, timestamp, nonce, signature } = head
  const clientKey = clients.publicKeyOf(accessId)
  if (clientKey === undefined || !guard.isFresh(accessId, timestamp, nonce)) return undefined
  const signed = `certshare|${path}|${accessId}|${timestamp}|${nonce}|${sm3Hex(Buffer.from(data))}`
  if (!verifySm2(clientKey, Buffer.from(signed), Buffer.from(signature, 'base64'))) return undefined
  guard.remember(accessId, nonce)
  return clientKey
}

/** 数字信封: the texts that stand in an answer. */
export interface Envelope {
  /** The SM4 key under the client's SM2 key, hex of C1C3C2 without `04`. */
  readonly sealedKey: string
  /** Base64 of 12 bytes. */
  readonly iv: string
  /** Base64 of ciphertext ‖ tag. */
  readonly data: string
}

/** Seals an answer for one client under a fresh SM4 key; the request's nonce is authenticated with it. */
export function sealAnswer(clientKey: Uint8Array, nonce: string, value: JsonObject): Envelope {
  const [key, iv] = [randomBytes(KEY_BYTES), randomBytes(IV_BYTES)]
  const plaintext = Buffer.from(JSON.stringify(value))
  const { ciphertext, tag } = encryptSm4Gcm(createSecretKey(key), iv, plaintext, Buffer.from(nonce))
  return {
    sealedKey: encryptSm2(clientKey, key),
    iv: iv.toString('base64'),
    data: Buffer.concat([ciphertext, tag]).toString('base64'),
  }
}

/** What the signature of an answer binds together. */
export interface AnswerFacts {
  readonly path: string
  readonly nonce: string
  readonly status: string
  readonly dataTime: string
  readonly envelope: Envelope | undefined
}

/** The province's signature over an answer, base64 of r‖s. */
export function signAnswer(key: UpstreamKey, { path, nonce, status, dataTime, envelope }: AnswerFacts): string {
  const hashes = [envelope?.sealedKey, envelope?.iv, envelope?.data].map((text) => sm3Hex(Buffer.from(text ?? '')))
  const signed = ['certshare-answer', path, nonce, status, dataTime, ...hashes].join('|')
  return Buffer.from(key.sign(Buffer.from(signed))).toString('base64')
}
