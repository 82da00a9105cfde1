import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { Session } from 'shared-types/contracts/sessions.ts'
import type { Clock } from './clock.ts'
import type { Asked, GatewayFailure } from './failures.ts'
import { readAnswer, type GatewayAnswer } from './read-answer.ts'
import type { Incoming, Outgoing, OutgoingBytes, Send } from './send.ts'

/** The session's tokens as the identity folder keeps them. */
export interface SessionTokens {
  readonly read: () => { readonly accessToken: string; readonly refreshToken: string } | undefined
  readonly renew: (session: Session) => void
  /** The session is over and cannot be renewed. */
  readonly end: () => void
}

/** One question to the gateway. `access`: `required` needs a session, `optional` uses one when there is one. */
export interface GatewayRequest {
  readonly method: Outgoing['method']
  readonly path: string
  readonly body?: unknown
  readonly access: 'required' | 'optional' | 'open'
  readonly timeoutMs?: number
  readonly ifNoneMatch?: string
  /** 防重复提交: the same key asks for the same thing once, however often it is sent. */
  readonly idempotencyKey?: string
  /** A part of a picture, beginning at `offset`; goes instead of a body. */
  readonly part?: OutgoingBytes & { readonly offset: number }
}

/** 网关: asks the gateway's API; a body is null with 204 and 304. Failures: the closed list of `failures`. */
export interface Gateway {
  readonly ask: <T>(request: GatewayRequest) => Promise<Asked<GatewayAnswer<T>>>
}

/** What the client needs. */
export interface GatewayPorts {
  readonly send: Send
  readonly tokens: SessionTokens
  readonly clock: Clock
  readonly wallMs: () => number
}

const USUAL_TIMEOUT_MS = 10_000
/** The `Date` header is cut to whole seconds: half a second early on average, at most half a second off after that. */
const DATE_HEADER_ERROR_MS = 500

/**
 * An answer that a cache may have kept (RFC 9111) states the time at which it was first given: a phone without network
 * would be set back by its own browser.
 */
function mayBeOld(headers: Incoming['headers']): boolean {
  return headers['age'] !== undefined || /max-age=[1-9]|immutable/.test(headers['cache-control'] ?? '')
}

/** 请求头 of one request. */
function headersOf(request: GatewayRequest, accessToken: string | undefined): Record<string, string> {
  const { ifNoneMatch, idempotencyKey, part } = request
  return {
    accept: 'application/json',
    ...(accessToken ? { authorization: `Bearer ${accessToken}` } : {}),
    ...(ifNoneMatch ? { 'if-none-match': ifNoneMatch } : {}),
    ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
    ...(part ? { 'upload-offset': String(part.offset) } : {}),
  }
}

/** Sends one request with the given access token and compares clocks. */
function createExchange({ send, clock, wallMs }: GatewayPorts) {
  return async (request: GatewayRequest, accessToken: string | undefined) => {
    const sentMs = wallMs()
    const answer = await send({
      method: request.method,
      path: request.path,
      body: request.body,
      timeoutMs: request.timeoutMs ?? USUAL_TIMEOUT_MS,
      headers: headersOf(request, accessToken),
      ...(request.part ? { content: request.part } : {}),
    })
    const date = answer.ok && !mayBeOld(answer.value.headers) ? answer.value.headers['date'] : undefined
    if (date) clock.observe(Date.parse(date) + DATE_HEADER_ERROR_MS, sentMs, wallMs(), DATE_HEADER_ERROR_MS)
    return answer
  }
}

type Exchange = ReturnType<typeof createExchange>

/** A refresh token works once and its reuse ends the session, so there is never more than one refresh under way. */
function createRefresh(exchange: Exchange, tokens: SessionTokens) {
  let underWay: Promise<Result<true, GatewayFailure>> | undefined
  const refresh = async (): Promise<Result<true, GatewayFailure>> => {
    const current = tokens.read()
    if (!current) return fail('not-signed-in')
    const body = { refreshToken: current.refreshToken }
    const sent = await exchange({ method: 'POST', path: '/sessions/refresh', body, access: 'open' }, undefined)
    if (!sent.ok) return sent
    const answer = readAnswer<Session>(sent.value)
    if (answer.ok) tokens.renew(answer.value.body)
    else if (sent.value.status === 401) tokens.end()
    return answer.ok ? succeed(true) : answer
  }
  return () => (underWay ??= refresh().finally(() => (underWay = undefined)))
}

/** The only client of the gateway's API: access token, one refresh at a time, problem documents, clock comparison. */
export function createGateway(ports: GatewayPorts): Gateway {
  const { tokens } = ports
  const exchange = createExchange(ports)
  const refresh = createRefresh(exchange, tokens)
  return {
    ask: async (request) => {
      const token = request.access === 'open' ? undefined : tokens.read()?.accessToken
      if (request.access === 'required' && !token) return fail('not-signed-in')
      let sent = await exchange(request, token)
      if (sent.ok && sent.value.status === 401 && token) {
        const refreshed = await refresh()
        if (!refreshed.ok && request.access === 'required') return refreshed
        sent = await exchange(request, tokens.read()?.accessToken)
      }
      return sent.ok ? readAnswer(sent.value) : sent
    },
  }
}
