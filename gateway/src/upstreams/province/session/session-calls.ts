import { Compile } from 'typebox/compile'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { SourceFailure } from '../../../certificates/province-source.ts'
import { hmacSm3 } from '../../../cryptography/hmac-sm3.ts'
import { sm3Hex } from '../../../cryptography/sm3.ts'
import { readJson } from '../../transport/read-json.ts'
import type { UpstreamAnswer } from '../../transport/upstream-exchange.ts'
import type { ReportFinding } from '../../transport/upstream-findings.ts'
import { equalHex } from '../../wire/signature-text.ts'
import { readChinaTime } from '../../wire/wire-values.ts'
import { createMacSessions, type MacSession, type MacSessionDeps } from './mac-session.ts'
import { SessionEnvelope } from './session-wire.ts'

/** A good answer: its data as yet unread and the moment at which it was true (milliseconds since 1970). */
export interface SessionData {
  readonly data: unknown
  readonly asOf: number
}

/** Calls under a session: authenticated both ways, envelope opened. `nothing-found` is a statement of the province. */
export interface SessionCalls {
  call(
    name: string,
    body: Readonly<Record<string, unknown>>,
    deadline: AbortSignal,
  ): Promise<Result<SessionData, SourceFailure | 'nothing-found'>>
}

const envelope = Compile(SessionEnvelope)

type Unauthenticated = 'unauthenticated'

/** From the province's code to a named failure; a code that is not listed is a failure of its own, and reported. */
export type SessionCodes = ReadonlyMap<string, SourceFailure | 'nothing-found' | Unauthenticated>

function openEnvelope(
  bytes: Uint8Array,
  { report, codes, scheme }: SessionCallsDeps,
): Result<SessionData, SourceFailure | 'nothing-found' | Unauthenticated> {
  const json = readJson(bytes)
  if (!json.ok || !envelope.Check(json.value)) return fail('unreadable')
  const { code, data, dataTime } = json.value
  if (code !== scheme.goodCode) {
    const meaning = codes.get(code)
    if (meaning === undefined) report('answer-code-unknown')
    return fail(meaning ?? 'failed')
  }
  const asOf = dataTime === undefined ? undefined : readChinaTime(dataTime)
  return asOf === undefined ? fail('unreadable') : succeed({ data, asOf })
}

function mac(session: MacSession, parts: readonly (string | number)[]): string {
  return Buffer.from(hmacSm3(session.key, Buffer.from(parts.join('\n')))).toString('hex')
}

function isAuthentic(session: MacSession, path: string, nonce: string, answer: UpstreamAnswer): boolean {
  const expected = mac(session, [path, nonce, answer.status, sm3Hex(answer.body)])
  return equalHex(answer.header('x-signature') ?? '', expected)
}

/** What the calls need. */
export interface SessionCallsDeps extends MacSessionDeps {
  readonly report: ReportFinding
  readonly codes: SessionCodes
  readonly pathOf: (name: string) => string
}

/** Makes the calls of one province. */
export function createSessionCalls(deps: SessionCallsDeps): SessionCalls {
  const sessions = createMacSessions(deps)

  async function ask(session: MacSession, path: string, body: Uint8Array, deadline: AbortSignal) {
    const timestamp = deps.now()
    const nonce = deps.newNonce()
    const headers = {
      'content-type': 'application/json',
      'x-session': session.id,
      'x-timestamp': String(timestamp),
      'x-nonce': nonce,
      'x-signature': mac(session, [path, timestamp, nonce, sm3Hex(body)]),
    }
    const answer = await deps.client.send({ method: 'POST', path, headers, body }, deadline)
    if (!answer.ok) return answer
    // Cannot be signed: the province does not know the session's key any more.
    if (answer.value.status === 401) return fail<Unauthenticated>('unauthenticated')
    if (!isAuthentic(session, path, nonce, answer.value)) return fail<SourceFailure>('not-authentic')
    return openEnvelope(answer.value.body, deps)
  }

  return {
    call: async (name, body, deadline) => {
      const path = deps.pathOf(name)
      const bytes = Buffer.from(JSON.stringify(body))
      // A request that was refused for its session was not carried out: once more under a new one, whatever it was.
      for (let attempt = 1; attempt <= 2; attempt += 1) {
        const session = await sessions.current(deadline)
        if (!session.ok) return session
        const result = await ask(session.value, path, bytes, deadline)
        if (result.ok) return result
        if (result.failure !== 'unauthenticated') return fail(result.failure)
        sessions.forget(session.value)
      }
      return fail('refused')
    },
  }
}
