import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../platform/testing/memory-storage.ts'
import { createClock } from './clock.ts'
import { createGateway } from './gateway.ts'
import type { Incoming, Outgoing } from './send.ts'

const json = (status: number, body: unknown): Incoming => ({
  status,
  headers: { 'content-type': status >= 400 ? 'application/problem+json' : 'application/json' },
  text: JSON.stringify(body),
})
const problem = (status: number, code: string) => json(status, { code, status })
const get = { method: 'GET', path: '/certificates', access: 'required' } as const

/** A phone with a session, and a network that answers by `answer`; every request is noted. */
function phone(answer: (request: Outgoing) => Incoming | 'offline') {
  const sent: Outgoing[] = []
  const session = { accessToken: 'old', refreshToken: 'r1' }
  let tokens: typeof session | undefined = session
  const gateway = createGateway({
    send: async (request) => {
      sent.push(request)
      const incoming = answer(request)
      return incoming === 'offline' ? fail(incoming) : succeed(incoming)
    },
    tokens: { read: () => tokens, renew: (next) => (tokens = next), end: () => (tokens = undefined) },
    clock: createClock({ wallMs: () => 0, monotonicMs: () => 0, storage: memoryStorage() }),
    wallMs: () => 0,
  })
  return { gateway, sent, tokens: () => tokens }
}

const renewed = { accessToken: 'new', refreshToken: 'r2', expiresInSeconds: 600, viewer: { kind: 'holder' } }

describe('asking the gateway', () => {
  it('refreshes an ended access token once, however many requests wait for it', async () => {
    const { gateway, sent } = phone(({ path, headers }) => {
      if (path === '/sessions/refresh') return json(200, renewed)
      return headers['authorization'] === 'Bearer new' ? json(200, 'good') : problem(401, 'not-signed-in')
    })
    const answers = await Promise.all([gateway.ask(get), gateway.ask(get), gateway.ask(get)])
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(sent.filter(({ path }) => path === '/sessions/refresh')).toHaveLength(1)
  })
  it('ends the session when the refresh token is refused, and says so', async () => {
    const { gateway, tokens } = phone(({ path }) =>
      problem(401, path === '/sessions/refresh' ? 'session-ended' : 'not-signed-in'),
    )
    expect(await gateway.ask(get)).toEqual({ ok: false, failure: 'session-ended' })
    expect(tokens()).toBeUndefined()
  })
  it('keeps the session when the refresh meets no network', async () => {
    const { gateway, tokens } = phone(({ path }) =>
      path === '/sessions/refresh' ? 'offline' : problem(401, 'not-signed-in'),
    )
    expect(await gateway.ask(get)).toEqual({ ok: false, failure: 'offline' })
    expect(tokens()).toBeDefined()
  })
  it('sends no token where none is wanted', async () => {
    const { gateway, sent } = phone(() => json(200, {}))
    await gateway.ask({ method: 'GET', path: '/trust-list', access: 'open' })
    expect(sent[0]?.headers).not.toHaveProperty('authorization')
  })
  it('names every failure from the closed list', async () => {
    const outcomes: readonly (readonly [Incoming | 'offline', string])[] = [
      ['offline', 'offline'],
      [problem(503, 'evidence-unavailable'), 'evidence-unavailable'],
      [problem(418, 'a-code-of-tomorrow'), 'answer-unreadable'],
      [{ status: 200, headers: { 'content-type': 'text/html' }, text: '<h1>Wi-Fi</h1>' }, 'answer-unreadable'],
      [{ ...json(200, {}), text: '{"cut":' }, 'answer-unreadable'],
      [{ status: 502, headers: {}, text: '' }, 'answer-unreadable'],
    ]
    for (const [incoming, failure] of outcomes) {
      expect(await phone(() => incoming).gateway.ask(get)).toEqual({ ok: false, failure })
    }
  })
  it('reads 204 and 304 as an answer without a body', async () => {
    const { gateway } = phone(() => ({ status: 304, headers: {}, text: '' }))
    expect(await gateway.ask({ ...get, access: 'open', ifNoneMatch: '"1"' })).toMatchObject({
      ok: true,
      value: { body: null },
    })
  })
  it('takes no time from an answer that a cache may have kept', async () => {
    const date = new Date(3_600_000).toUTCString()
    const readingAfter = async (headers: Incoming['headers']) => {
      const clock = createClock({ wallMs: () => 0, monotonicMs: () => 0, storage: memoryStorage() })
      const tokens = { read: () => undefined, renew: () => {}, end: () => {} }
      const send = async () =>
        succeed({ ...json(200, {}), headers: { 'content-type': 'application/json', ...headers } })
      await createGateway({ send, tokens, clock, wallMs: () => 0 }).ask({ ...get, access: 'open' })
      return clock.read().nowMs
    }
    expect(await readingAfter({ date, 'cache-control': 'no-store' })).toBe(3_600_500)
    expect(await readingAfter({ date, 'cache-control': 'public, max-age=300' })).toBe(0)
    expect(await readingAfter({ date, age: '12' })).toBe(0)
  })
})
