import type { ServerResponse } from 'node:http'
import canonicalize from 'canonicalize'
import { sealDigitalEnvelope } from '../../cryptography/digital-envelope.ts'
import type { UpstreamClientKey } from '../../cryptography/key-ring.ts'
import { createSm2KeyPair, createSm2Signer, verifySm2, type Sm2Signer } from '../../cryptography/sm2-signature.ts'
import { sm3Hex } from '../../cryptography/sm3.ts'
import { APP_ID, createClientKey } from './client-key.ts'
import { DATA_TIME, type Spoil } from './province-under-test.ts'
import { parseBody, sendJson, startWireServer, type WireRequest, type WireServer } from './wire-server.ts'

/** One call as the province understood it. */
export interface CertshareCall {
  readonly name: string
  readonly data: Readonly<Record<string, unknown>>
}

/** An answer as it goes over the wire. */
export interface CertshareSent {
  readonly head: Readonly<Record<string, unknown>>
  readonly data?: unknown
}

/** What the province answers, and what becomes of it. */
export interface CertshareReply {
  readonly status: number
  /** Sealed in an envelope; absent: an answer without data. */
  readonly data?: unknown
  readonly dataTime?: unknown
  readonly spoil?: Spoil
  /** In the place of the request's nonce: what the envelope is bound to. */
  readonly sealedFor?: string
  /** For whom the envelope is sealed: another 65-byte point than the gateway's. */
  readonly sealedTo?: Uint8Array
  /** In the place of the request's path: what is signed. */
  readonly signedPath?: string
  /** Changes the finished answer. */
  readonly change?: (sent: CertshareSent) => unknown
}

/** A province that speaks `certshare` over a real connection, checks what it is sent and answers as the test says. */
export interface CertshareProvince {
  readonly server: WireServer
  readonly publicKey: Uint8Array
  readonly clientKey: UpstreamClientKey
  readonly calls: readonly CertshareCall[]
  reply(next: (call: CertshareCall) => CertshareReply): void
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const digestOf = (text: string) => sm3Hex(utf8(text))

interface Writing {
  readonly path: string
  readonly nonce: string
  readonly sealTo: Uint8Array
  readonly sign: Sm2Signer
}

function write({ path, nonce, sealTo, sign }: Writing, reply: CertshareReply): CertshareSent {
  const { status, data, spoil, dataTime = DATA_TIME } = reply
  const body = data === undefined ? undefined : utf8(JSON.stringify(data))
  const associated = utf8(reply.sealedFor ?? nonce)
  const envelope = body && sealDigitalEnvelope(reply.sealedTo ?? sealTo, body, associated)
  const sealed = envelope ? base64(envelope.sealed) : ''
  const iv = envelope ? base64(envelope.iv) : ''
  const digests = [envelope?.sealedKey ?? '', iv, sealed].map(digestOf).join('|')
  const signedNonce = spoil === 'other-request' ? '0'.repeat(32) : nonce
  const signed = `certshare-answer|${reply.signedPath ?? path}|${signedNonce}|${status}|${String(dataTime)}|${digests}`
  const signature = spoil === 'unsigned' ? '' : base64(sign(utf8(signed)))
  const told = spoil === 'altered' ? '2026-08-02 08:10:00' : dataTime
  const head = { status, message: '', nonce, dataTime: told, signature }
  return envelope ? { head: { ...head, sealedKey: envelope.sealedKey, iv }, data: sealed } : { head }
}

function createSigner(): { readonly publicKey: Uint8Array; readonly sign: Sm2Signer } {
  const { privateKey, publicKey } = createSm2KeyPair()
  return { publicKey, sign: createSm2Signer(privateKey, publicKey) }
}

/** Starts the province; it answers "nothing found" until the test says otherwise. */
export async function startCertshareProvince(): Promise<CertshareProvince> {
  const own = createSigner()
  const stranger = createSigner()
  const clientKey = createClientKey()
  const nonces = new Set<string>()
  const calls: CertshareCall[] = []
  let earlier: unknown
  let reply: (call: CertshareCall) => CertshareReply = () => ({ status: 10 })

  function isKnown(path: string, head: Record<string, unknown>, data: unknown): boolean {
    const { accessId, timestamp, nonce, signature } = head
    const signed = `certshare|${path}|${String(accessId)}|${String(timestamp)}|${String(nonce)}|${digestOf(canonicalize(data) ?? '')}`
    const isFresh = !nonces.has(String(nonce)) && Math.abs(Number(timestamp) - Date.now()) <= 300_000
    nonces.add(String(nonce))
    const bytes = new Uint8Array(Buffer.from(String(signature), 'base64'))
    return isFresh && accessId === APP_ID && verifySm2(clientKey.publicKey, utf8(signed), bytes)
  }

  function answer(request: WireRequest, response: ServerResponse): void {
    const { head, data } = parseBody(request.body)
    const asked: Record<string, unknown> = Object(head)
    const question: Record<string, unknown> = Object(data)
    const { path } = request
    const writing = { path, nonce: String(asked['nonce']), sealTo: clientKey.publicKey, sign: own.sign }
    if (!isKnown(path, asked, data)) return sendJson(response, write(writing, { status: 11 }))
    if (typeof question['useCause'] !== 'string') return sendJson(response, write(writing, { status: 12 }))
    const call = { name: path.replace('/certShare/', ''), data: question }
    calls.push(call)
    const told = reply(call)
    const sent = write({ ...writing, sign: told.spoil === 'wrong-key' ? stranger.sign : own.sign }, told)
    const changed = told.change ? told.change(sent) : sent
    if (told.spoil !== 'replayed') earlier = changed
    sendJson(response, earlier)
  }

  const server = await startWireServer(answer)
  return {
    server,
    publicKey: own.publicKey,
    clientKey,
    calls,
    reply: (next) => {
      reply = next
    },
  }
}
