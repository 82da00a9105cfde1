import { timingSafeEqual } from 'node:crypto'
import { Compile } from 'typebox/compile'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { hmacSm3 } from '../../cryptography/hmac-sm3.ts'
import { sm3 } from '../../cryptography/sm3.ts'
import { claimOf, type Claim } from '../../identity/claim.ts'
import type { PlatformIdentityFailure, PlatformIdentitySource } from '../../identity/platform-identity-source.ts'
import { startDeadline } from '../transport/deadline.ts'
import { readJson } from '../transport/read-json.ts'
import { createUpstreamClient } from '../transport/upstream-client.ts'
import type { UpstreamObserver } from '../transport/upstream-observer.ts'
import type { UpstreamAnswer } from '../transport/upstream-exchange.ts'
import { GENUINE, TOKEN_PATH, TOKEN_REFUSED, TokenAnswer } from './identity-platform-wire.ts'

/** How the platform is reached, from the settings; `now` in milliseconds. */
export interface IdentityPlatformOptions {
  /** Origin. */
  readonly address: string
  readonly appId: string
  readonly appSecret: string
  readonly now: () => number
  /** 32 hexadecimal digits, new at each call. */
  readonly newNonce: () => string
  /** Hears of every exchange. */
  readonly observer?: UpstreamObserver
}

/** 身份核验平台 as a port, with the end of its connections. */
export interface IdentityPlatformConnection extends PlatformIdentitySource {
  close(): Promise<void>
}

const tokenAnswer = Compile(TokenAnswer)

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

function readAnswer(body: Uint8Array): Result<Claim, PlatformIdentityFailure> {
  const json = readJson(body)
  if (!json.ok || !tokenAnswer.Check(json.value)) return fail('unavailable')
  const { code, data } = json.value
  if (code !== GENUINE) return fail(TOKEN_REFUSED.has(code) ? 'token-refused' : 'unavailable')
  return data === undefined ? fail('unavailable') : succeed(claimOf(data))
}

/** No platform is connected: every token is without an answer. */
export const unconnectedIdentityPlatform: IdentityPlatformConnection = {
  identityOf: async () => fail('unavailable'),
  close: async () => {},
}

/** Asks the platform what a token stands for, signed both ways. Never repeated: a question may use the token up. */
export function createIdentityPlatformSource(options: IdentityPlatformOptions): IdentityPlatformConnection {
  const client = createUpstreamClient({
    origin: options.address,
    maxBytes: 64 * 1024,
    ...(options.observer === undefined ? {} : { observer: options.observer }),
  })
  const secret = Buffer.from(options.appSecret)
  const mac = (...lines: readonly string[]): string => hex(hmacSm3(secret, Buffer.from(lines.join('\n'))))

  function isAuthentic({ status, body, header }: UpstreamAnswer, nonce: string): boolean {
    const expected = Buffer.from(mac(TOKEN_PATH, nonce, String(status), hex(sm3(body))))
    const given = Buffer.from((header('x-signature') ?? '').toLowerCase())
    return given.length === expected.length && timingSafeEqual(given, expected)
  }

  return {
    identityOf: async (token) => {
      const body = Buffer.from(JSON.stringify({ token: token.reveal() }))
      const timestamp = String(options.now())
      const nonce = options.newNonce()
      const headers = {
        'content-type': 'application/json',
        'x-app-id': options.appId,
        'x-timestamp': timestamp,
        'x-nonce': nonce,
        'x-signature': mac(TOKEN_PATH, options.appId, timestamp, nonce, hex(sm3(body))),
      }
      const answer = await client.send({ method: 'POST', path: TOKEN_PATH, headers, body }, startDeadline())
      if (!answer.ok || answer.value.status !== 200 || !isAuthentic(answer.value, nonce)) return fail('unavailable')
      return readAnswer(answer.value.body)
    },
    close: () => client.close(),
  }
}
