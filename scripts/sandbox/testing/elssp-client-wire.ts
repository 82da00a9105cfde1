import { randomBytes } from 'node:crypto'
import { hmacSm3 } from 'gateway/cryptography/hmac-sm3.ts'
import { decryptSm2 } from 'gateway/cryptography/sm2-encryption.ts'
import { createSm2Signer, verifySm2 } from 'gateway/cryptography/sm2-signature.ts'
import { sm3Hex } from 'gateway/cryptography/sm3.ts'
import { numberMember, parseJsonObject, textMember, type JsonObject } from '../server/exchange.ts'
import { objectIn, type RunningSandbox } from './running-sandbox.ts'

const PREFIX = '/elssp/v1/'

/** What came back from a province. `authentic`: the answer's signature is good. */
export interface ElsspReply {
  readonly status: number
  readonly json: JsonObject
  readonly authentic: boolean
}
/** Parts of a request that a test may spoil. */
export interface Spoiled {
  readonly nonce?: string
  readonly timestamp?: number
  readonly signature?: string
}

/** A session of a test's own client, written from the wire document and not from the sandbox's code. */
export class ElsspClient {
  readonly #sandbox: RunningSandbox
  readonly #sessionId: string
  readonly #key: Uint8Array

  private constructor(sandbox: RunningSandbox, sessionId: string, key: Uint8Array) {
    this.#sandbox = sandbox
    this.#sessionId = sessionId
    this.#key = key
  }

  /** The answer to a login with this nonce and time, and whether the province signed it. */
  static async tryLogin(sandbox: RunningSandbox, nonce = newNonce(), timestamp = Date.now()): Promise<ElsspReply> {
    const { privateKey, publicKey } = sandbox.client
    const appId = 'roadcert-gateway'
    const signed = Buffer.from(`elssp-login|${appId}|${timestamp}|${nonce}`)
    const signature = Buffer.from(createSm2Signer(privateKey, publicKey)(signed)).toString('base64')
    const body = JSON.stringify({ appId, timestamp, nonce, signature })
    const response = await fetch(`${sandbox.addresses.province}${PREFIX}login`, { method: 'POST', body })
    const json = parseJsonObject(await response.text()) ?? {}
    const data = objectIn(json, 'data')
    const answer = `elssp-session|${nonce}|${textMember(data, 'sessionId')}|${textMember(data, 'sealedKey')}|${numberMember(data, 'expiresInSeconds')}`
    const given = Buffer.from(textMember(json, 'signature') ?? '', 'base64')
    const authentic = verifySm2(sandbox.publicKeyOf('province-33.json'), Buffer.from(answer), given)
    return { status: response.status, json, authentic }
  }

  static async login(sandbox: RunningSandbox): Promise<ElsspClient> {
    const data = objectIn((await ElsspClient.tryLogin(sandbox)).json, 'data')
    const key = decryptSm2(sandbox.client.privateKey, textMember(data, 'sealedKey') ?? '')
    return new ElsspClient(sandbox, textMember(data, 'sessionId') ?? '', key ?? new Uint8Array())
  }

  async call(name: string, body: JsonObject, spoiled: Spoiled = {}): Promise<ElsspReply> {
    const path = PREFIX + name
    const text = JSON.stringify(body)
    const nonce = spoiled.nonce ?? newNonce()
    const timestamp = String(spoiled.timestamp ?? Date.now())
    const response = await fetch(this.#sandbox.addresses.province + path, {
      method: 'POST',
      body: text,
      headers: {
        'x-session': this.#sessionId,
        'x-timestamp': timestamp,
        'x-nonce': nonce,
        'x-signature': spoiled.signature ?? this.#mac([path, timestamp, nonce, sm3Hex(Buffer.from(text))]),
      },
    })
    const answer = await response.text()
    const expected = this.#mac([path, nonce, String(response.status), sm3Hex(Buffer.from(answer))])
    const authentic = response.headers.get('x-signature') === expected
    return { status: response.status, json: parseJsonObject(answer) ?? {}, authentic }
  }

  #mac(parts: readonly string[]): string {
    return Buffer.from(hmacSm3(this.#key, Buffer.from(parts.join('\n')))).toString('hex')
  }
}

/** A nonce as the wires want it: 32 hex digits. */
export function newNonce(): string {
  return randomBytes(16).toString('hex')
}
