import { Compile } from 'typebox/compile'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { SourceFailure } from '../../../certificates/province-source.ts'
import { importMacKey, type MacKey } from '../../../cryptography/hmac-sm3.ts'
import type { UpstreamClientKey } from '../../../cryptography/key-ring.ts'
import { verifySm2 } from '../../../cryptography/sm2-signature.ts'
import { startDeadline, untilDeadline } from '../../transport/deadline.ts'
import { readJson } from '../../transport/read-json.ts'
import type { UpstreamClient } from '../../transport/upstream-client.ts'
import { readSignature } from '../../wire/signature-text.ts'
import { SessionLoginAnswer } from './session-wire.ts'

const SESSION_KEY_BYTES = 32
/** A session is given up this long before its end, so that no request meets it there. */
const MARGIN_MS = 60_000
const LONGEST_SESSION_SECONDS = 30 * 60

/** 会话: its id and the 32-byte key of HMAC-SM3, in the form that costs least per call. */
export interface MacSession {
  readonly id: string
  readonly key: MacKey
  /** Milliseconds since 1970. */
  readonly usableUntil: number
}

/** 会话方式 of one dialect: where it logs in, and the word that its signatures begin with. */
export interface SessionScheme {
  readonly word: string
  readonly loginPath: string
  /** The code of a good answer. */
  readonly goodCode: string
}

/** What a session needs. */
export interface MacSessionDeps {
  readonly scheme: SessionScheme
  readonly appId: string
  readonly clientKey: UpstreamClientKey
  /** The province's 65-byte point. */
  readonly provinceKey: Uint8Array
  readonly client: UpstreamClient
  readonly now: () => number
  /** 32 hexadecimal digits, new at each call. */
  readonly newNonce: () => string
}

/** The one session of this gateway at a province: logs in when it is needed, once for all who wait. */
export interface MacSessions {
  current(deadline: AbortSignal): Promise<Result<MacSession, SourceFailure>>
  /** Gives a session up that the province no longer knows; a newer one stays. */
  forget(session: MacSession): void
}

const loginAnswer = Compile(SessionLoginAnswer)

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function readLogin(bytes: Uint8Array, nonce: string, deps: MacSessionDeps): Result<MacSession, SourceFailure> {
  const json = readJson(bytes)
  if (!json.ok || !loginAnswer.Check(json.value)) return fail('unreadable')
  const { code, data } = json.value
  if (code === '401' || code === '100') return fail('refused')
  if (code !== deps.scheme.goodCode) return fail('failed')
  if (data === undefined) return fail('unreadable')
  const { sessionId, sealedKey, expiresInSeconds } = data
  const signature = readSignature(json.value.signature)
  const signed = utf8(`${deps.scheme.word}-session|${nonce}|${sessionId}|${sealedKey}|${expiresInSeconds}`)
  if (signature === undefined || !verifySm2(deps.provinceKey, signed, signature)) return fail('not-authentic')
  const key = deps.clientKey.decrypt(sealedKey)
  // Signed by the province and yet not for our key: it knows this app id under another key.
  if (key === undefined || key.length !== SESSION_KEY_BYTES) return fail('refused')
  const life = Math.min(expiresInSeconds, LONGEST_SESSION_SECONDS) * 1_000
  return succeed({
    id: sessionId,
    key: importMacKey(key),
    usableUntil: deps.now() + Math.max(life - MARGIN_MS, life / 2),
  })
}

async function logIn(deps: MacSessionDeps): Promise<Result<MacSession, SourceFailure>> {
  const timestamp = deps.now()
  const nonce = deps.newNonce()
  const signed = deps.clientKey.sign(utf8(`${deps.scheme.word}-login|${deps.appId}|${timestamp}|${nonce}`))
  const signature = Buffer.from(signed).toString('base64')
  const body = utf8(JSON.stringify({ appId: deps.appId, timestamp, nonce, signature }))
  const request = {
    method: 'POST',
    path: deps.scheme.loginPath,
    headers: { 'content-type': 'application/json' },
    body,
  } as const
  const answer = await deps.client.send(request, startDeadline())
  if (!answer.ok) return answer
  return answer.value.status === 401 ? fail('refused') : readLogin(answer.value.body, nonce, deps)
}

/** Makes the keeper of the session; logs in at the first call only. */
export function createMacSessions(deps: MacSessionDeps): MacSessions {
  let session: MacSession | undefined
  let pending: Promise<Result<MacSession, SourceFailure>> | undefined

  async function renew(): Promise<Result<MacSession, SourceFailure>> {
    try {
      const result = await logIn(deps)
      session = result.ok ? result.value : undefined
      return result
    } finally {
      pending = undefined
    }
  }

  return {
    current: (deadline) => {
      if (session !== undefined && deps.now() < session.usableUntil) return Promise.resolve(succeed(session))
      pending ??= renew()
      return untilDeadline(pending, deadline)
    },
    forget: (old) => {
      if (session === old) session = undefined
    },
  }
}
