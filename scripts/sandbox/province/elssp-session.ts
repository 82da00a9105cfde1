import { createSecretKey, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto'
import { hmacSm3 } from 'gateway/cryptography/hmac-sm3.ts'
import { encryptSm2 } from 'gateway/cryptography/sm2-encryption.ts'
import { verifySm2 } from 'gateway/cryptography/sm2-signature.ts'
import { sm3Hex } from 'gateway/cryptography/sm3.ts'
import { numberMember, textMember, type Exchange, type JsonObject } from '../server/exchange.ts'
import { createReplayGuard } from '../server/replay-guard.ts'
import type { ProvinceDeps } from './province-dialect.ts'

const SESSION_SECONDS = 1_800

/** Data of a good login with the province's signature over it. */
export interface LoginAnswer {
  readonly data: { readonly sessionId: string; readonly sealedKey: string; readonly expiresInSeconds: number }
  readonly signature: string
}

/** Makes the `x-signature` of the answer to one request. */
export type SignAnswer = (status: number, body: string) => string

/** 会话: login by SM2, then HMAC-SM3 on every request and answer. */
export interface ElsspSessions {
  /** `missing`: a member is missing or of a wrong type; `refused`: unknown app, old, replayed or wrongly signed. */
  login(body: JsonObject): LoginAnswer | 'missing' | 'refused'
  /** The signer of the answer; undefined when the request is not authentic. */
  authenticate(exchange: Exchange): SignAnswer | undefined
}

interface Session {
  readonly key: KeyObject
  readonly endsAt: number
}

/** What sessions stand on. */
export type ElsspSessionDeps = Pick<ProvinceDeps, 'answerKey' | 'clients' | 'faults' | 'now'>

/** Sessions of one province; they end with its process. `word` begins what is signed: another dialect, another word. */
export function createElsspSessions(
  { answerKey, clients, faults, now }: ElsspSessionDeps,
  word: 'elssp' | 'certusage' = 'elssp',
): ElsspSessions {
  const sessions = new Map<string, Session>()
  const loginGuard = createReplayGuard(now)
  const callGuard = createReplayGuard(now)
  const open = (clientKey: Uint8Array, nonce: string): LoginAnswer => {
    for (const [id, session] of sessions) if (session.endsAt <= now()) sessions.delete(id)
    const sessionKey = randomBytes(32)
    const sessionId = randomBytes(16).toString('hex')
    sessions.set(sessionId, { key: createSecretKey(sessionKey), endsAt: now() + SESSION_SECONDS * 1_000 })
    const sealedKey = encryptSm2(clientKey, sessionKey)
    const signed = `${word}-session|${nonce}|${sessionId}|${sealedKey}|${SESSION_SECONDS}`
    const signature = Buffer.from(answerKey.sign(Buffer.from(signed))).toString('base64')
    return { data: { sessionId, sealedKey, expiresInSeconds: SESSION_SECONDS }, signature }
  }
  return {
    login: (body) => {
      const appId = textMember(body, 'appId')
      const timestamp = numberMember(body, 'timestamp')
      const nonce = textMember(body, 'nonce')
      const signature = textMember(body, 'signature')
      if (appId === undefined || timestamp === undefined || nonce === undefined || signature === undefined) {
        return 'missing'
      }
      const clientKey = clients.publicKeyOf(appId)
      if (clientKey === undefined || !loginGuard.isFresh(appId, timestamp, nonce)) return 'refused'
      const signed = Buffer.from(`${word}-login|${appId}|${timestamp}|${nonce}`)
      if (!verifySm2(clientKey, signed, Buffer.from(signature, 'base64'))) return 'refused'
      loginGuard.remember(appId, nonce)
      return open(clientKey, nonce)
    },
    authenticate: (exchange) => {
      const sessionId = exchange.header('x-session')
      const timestamp = exchange.header('x-timestamp')
      const nonce = exchange.header('x-nonce')
      const session = sessions.get(sessionId)
      if (session === undefined || session.endsAt <= now()) return undefined
      if (!callGuard.isFresh(sessionId, wholeNumber(timestamp), nonce)) return undefined
      const expected = macOf(session.key, [exchange.path, timestamp, nonce, sm3Hex(exchange.body)])
      if (!sameHex(expected, exchange.header('x-signature'))) return undefined
      callGuard.remember(sessionId, nonce)
      // Under the fault `wrong-key` the answer is authenticated under a key that is not the session's.
      const key = faults.is('wrong-key') ? createSecretKey(randomBytes(32)) : session.key
      return (status, body) => macOf(key, [exchange.path, nonce, String(status), sm3Hex(Buffer.from(body))])
    },
  }
}

function wholeNumber(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
}

function macOf(key: KeyObject, parts: readonly string[]): string {
  return Buffer.from(hmacSm3(key, Buffer.from(parts.join('\n')))).toString('hex')
}

function sameHex(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given.toLowerCase())]
  return one.length === other.length && timingSafeEqual(one, other)
}
