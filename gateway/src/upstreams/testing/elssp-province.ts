import type { ServerResponse } from 'node:http'
import type { UpstreamClientKey } from '../../cryptography/key-ring.ts'
import { hmacSm3 } from '../../cryptography/hmac-sm3.ts'
import { randomBytes } from '../../cryptography/random-id.ts'
import { encryptSm2 } from '../../cryptography/sm2-encryption.ts'
import { createSm2KeyPair, createSm2Signer, verifySm2 } from '../../cryptography/sm2-signature.ts'
import { sm3Hex } from '../../cryptography/sm3.ts'
import { APP_ID, createClientKey } from './client-key.ts'
import type { Spoil } from './province-under-test.ts'
import { parseBody, sendJson, startWireServer, type WireRequest, type WireServer } from './wire-server.ts'

/** One call as the province understood it. */
export interface ElsspCall {
  readonly name: string
  readonly body: Readonly<Record<string, unknown>>
}

/** What the province answers, and what becomes of it on its way. */
export interface ElsspReply {
  readonly envelope: unknown
  readonly spoil?: Spoil
}

/** A province that speaks `elssp` over a real connection, checks what it is sent and answers as the test says. */
export interface ElsspProvince {
  readonly server: WireServer
  readonly publicKey: Uint8Array
  readonly clientKey: UpstreamClientKey
  readonly calls: readonly ElsspCall[]
  readonly logins: () => number
  reply(next: (call: ElsspCall) => ElsspReply): void
  /** Forgets every session, as a restart would. */
  restart(): void
  /** Changes what the login answers. */
  loginReply(change: (answer: Record<string, unknown>) => unknown): void
}

/** What goes over the wire: the body and its signature. */
interface Sent {
  readonly body: string
  readonly signature: string
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const mac = (key: Uint8Array, text: string) => Buffer.from(hmacSm3(key, utf8(text))).toString('hex')

function write(path: string, nonce: string, key: Uint8Array, { envelope, spoil }: ElsspReply): Sent {
  const body = JSON.stringify(envelope)
  const signedNonce = spoil === 'other-request' ? '0'.repeat(32) : nonce
  const signedBy = spoil === 'wrong-key' ? randomBytes(32) : key
  const signature = mac(signedBy, `${path}\n${signedNonce}\n200\n${sm3Hex(utf8(body))}`)
  return { body: spoil === 'altered' ? `${body} ` : body, signature: spoil === 'unsigned' ? '' : signature }
}

/** 会话方式: the word of its signatures, its paths and its codes. */
export interface SessionWire {
  readonly word: string
  readonly login: string
  readonly prefix: string
  readonly good: string
  readonly nothing: string
}

const ELSSP: SessionWire = { word: 'elssp', login: '/elssp/v1/login', prefix: '/elssp/v1/', good: '0', nothing: '10' }

/** Starts a province with sessions; it answers "nothing found" until the test says otherwise. */
export async function startElsspProvince(wire: SessionWire = ELSSP): Promise<ElsspProvince> {
  const pair = createSm2KeyPair()
  const sign = createSm2Signer(pair.privateKey, pair.publicKey)
  const clientKey = createClientKey()
  const sessions = new Map<string, Uint8Array>()
  const nonces = new Set<string>()
  const calls: ElsspCall[] = []
  let logins = 0
  let earlier: Sent = { body: '', signature: '' }
  let reply: (call: ElsspCall) => ElsspReply = () => ({ envelope: { code: wire.nothing, message: '' } })
  let changeLogin: (answer: Record<string, unknown>) => unknown = (answer) => answer

  function answerLogin(request: WireRequest, response: ServerResponse): void {
    logins += 1
    const { appId, timestamp, nonce, signature } = parseBody(request.body)
    const signed = utf8(`${wire.word}-login|${String(appId)}|${String(timestamp)}|${String(nonce)}`)
    const good = verifySm2(clientKey.publicKey, signed, new Uint8Array(Buffer.from(String(signature), 'base64')))
    if (!good || appId !== APP_ID) return sendJson(response, { code: '401', message: '' }, 401)
    const sessionId = `session-${logins}`
    const key = randomBytes(32)
    sessions.set(sessionId, key)
    const sealedKey = encryptSm2(clientKey.publicKey, key)
    const data = { sessionId, sealedKey, expiresInSeconds: 1_800 }
    const told = sign(utf8(`${wire.word}-session|${String(nonce)}|${sessionId}|${sealedKey}|1800`))
    sendJson(response, changeLogin({ code: wire.good, message: '', data, signature: base64(told) }))
  }

  function answerCall(request: WireRequest, response: ServerResponse): void {
    const key = sessions.get(request.header('x-session'))
    const nonce = request.header('x-nonce')
    const signed = `${request.path}\n${request.header('x-timestamp')}\n${nonce}\n${sm3Hex(request.body)}`
    const fresh = !nonces.has(nonce)
    nonces.add(nonce)
    if (key === undefined || !fresh || mac(key, signed) !== request.header('x-signature')) {
      return sendJson(response, { code: '401', message: '' }, 401)
    }
    const call = { name: request.path.replace(wire.prefix, ''), body: parseBody(request.body) }
    calls.push(call)
    const told = reply(call)
    const sent = told.spoil === 'replayed' ? earlier : write(request.path, nonce, key, told)
    earlier = sent
    response.writeHead(200, { 'content-type': 'application/json', 'x-signature': sent.signature })
    response.end(sent.body)
  }

  const server = await startWireServer((request, response) =>
    request.path === wire.login ? answerLogin(request, response) : answerCall(request, response),
  )
  return {
    server,
    publicKey: pair.publicKey,
    clientKey,
    calls,
    logins: () => logins,
    reply: (next) => {
      reply = next
    },
    restart: () => sessions.clear(),
    loginReply: (change) => {
      changeLogin = change
    },
  }
}
