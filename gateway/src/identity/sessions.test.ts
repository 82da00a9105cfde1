import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createBindingTryStore } from '../persistence/binding-try-store.ts'
import { createIdentityProofStore } from '../persistence/identity-proof-store.ts'
import { createInspectorEnding } from '../persistence/inspector-ending.ts'
import { createSessionStore } from '../persistence/session-store.ts'
import { exampleHasher, exampleSealer } from '../persistence/testing/example-keys.ts'
import { createSweepIdentity } from './sweep-identity.ts'
import { databaseKinds } from '../persistence/testing/temporary-database.ts'
import { startIdentityGateway, type IdentityGateway } from './testing/identity-gateway.ts'
import { call, phoneOf, signIn } from './testing/person-steps.ts'

describe.each(databaseKinds())('sessions on %s', (kind) => {
  let gateway: IdentityGateway

  beforeEach(async () => {
    gateway = await startIdentityGateway({ kind, provinces: [] })
  })

  afterEach(() => gateway.close())

  const refresh = async (refreshToken: string) => call(gateway, 'POST', '/sessions/refresh', { body: { refreshToken } })
  const outcome = ({ status, json }: { status: number; json: Readonly<Record<string, unknown>> }) => [
    status,
    json['code'],
  ]

  test('a new user of WeChat is signed in and bound to nobody', async () => {
    const answer = await call(gateway, 'POST', '/sessions', { body: { loginCode: 'wx:fang' } })
    expect([answer.status, answer.json['viewer'], answer.json['expiresInSeconds']]).toEqual([
      201,
      { kind: 'public' },
      600,
    ])
    expect((await call(gateway, 'DELETE', '/identity-bindings/current', { phone: phoneOf(answer) })).status).toBe(204)
  })

  test('the same user signs in to the same account on every phone', async () => {
    await Promise.all([signIn(gateway, 'fang'), signIn(gateway, 'fang'), signIn(gateway, 'li')])
    const accounts = await gateway.database.selectFrom('accounts').selectAll().execute()
    expect(accounts).toHaveLength(2)
    expect(JSON.stringify(accounts)).not.toContain('openid-')
  })

  test('a login code that WeChat does not know is not signed in, and a silent WeChat is unavailable', async () => {
    expect(outcome(await call(gateway, 'POST', '/sessions', { body: { loginCode: 'garbage' } }))).toEqual([
      401,
      'not-signed-in',
    ])
    expect(outcome(await call(gateway, 'POST', '/sessions', { body: { loginCode: 'down' } }))).toEqual([
      503,
      'upstream-unavailable',
    ])
  })

  test('a refresh token gives a new pair once', async () => {
    const phone = await signIn(gateway, 'fang')
    const next = await refresh(phone.refreshToken)
    expect(next.status).toBe(200)
    expect(next.json['refreshToken']).not.toBe(phone.refreshToken)
    expect((await refresh(phoneOf(next).refreshToken)).status).toBe(200)
  })

  test('a refresh token used twice ends the session with everything that runs in it', async () => {
    const phone = await signIn(gateway, 'fang')
    const next = phoneOf(await refresh(phone.refreshToken))
    expect(outcome(await refresh(phone.refreshToken))).toEqual([401, 'session-ended'])
    expect(outcome(await refresh(next.refreshToken))).toEqual([401, 'session-ended'])
    expect(outcome(await call(gateway, 'DELETE', '/sessions/current', { phone: next }))).toEqual([401, 'session-ended'])
    expect(gateway.runningCodes.ended).toHaveLength(1)
  })

  test.each([2, 8])('of %i refreshes at once exactly one succeeds, and the family ends', async (count) => {
    const phone = await signIn(gateway, 'fang')
    const answers = await Promise.all(Array.from({ length: count }, () => refresh(phone.refreshToken)))
    const won = answers.filter((answer) => answer.status === 200)
    expect(won).toHaveLength(1)
    for (const answer of answers.filter((one) => one.status !== 200))
      expect(outcome(answer)).toEqual([401, 'session-ended'])
    for (const next of [phone, ...won.map(phoneOf)]) {
      expect(outcome(await refresh(next.refreshToken))).toEqual([401, 'session-ended'])
      expect(outcome(await call(gateway, 'DELETE', '/sessions/current', { phone: next }))).toEqual([
        401,
        'session-ended',
      ])
    }
    expect(gateway.runningCodes.ended[0]).toMatch(/^session /)
  })

  test('after a phone was lost every session of the account ends, and every code that runs', async () => {
    const lost = await signIn(gateway, 'fang')
    const other = await signIn(gateway, 'li')
    const phone = await signIn(gateway, 'fang')
    expect((await call(gateway, 'DELETE', '/sessions', { phone })).status).toBe(204)
    for (const ended of [lost, phone]) {
      expect(outcome(await call(gateway, 'DELETE', '/sessions', { phone: ended }))).toEqual([401, 'session-ended'])
      expect(outcome(await refresh(ended.refreshToken))).toEqual([401, 'session-ended'])
    }
    expect((await refresh(other.refreshToken)).status).toBe(200)
    expect(gateway.runningCodes.ended[0]).toMatch(/^account /)
    expect((await signIn(gateway, 'fang')).viewer).toEqual({ kind: 'public' })
  })

  test('a person sees where the account is signed in, this phone first, and nobody else’s sessions', async () => {
    await signIn(gateway, 'li')
    const begun = gateway.clock.now
    const first = await signIn(gateway, 'fang')
    gateway.clock.now += 3_600_000
    const ended = await signIn(gateway, 'fang')
    const second = await signIn(gateway, 'fang')
    gateway.clock.now += 60_000
    const renewed = phoneOf(await refresh(first.refreshToken))
    await call(gateway, 'DELETE', '/sessions/current', { phone: ended })
    const instant = (offset: number) => new Date(begun + offset).toISOString()
    const here = await call(gateway, 'GET', '/sessions', { phone: second })
    expect(here.json).toEqual({
      sessions: [
        { begunAt: instant(3_600_000), renewedAt: instant(3_600_000), current: true },
        { begunAt: instant(0), renewedAt: instant(3_660_000), current: false },
      ],
    })
    const there = await call(gateway, 'GET', '/sessions', { phone: renewed })
    expect(there.json['sessions']).toMatchObject([{ current: true, begunAt: instant(0) }, { current: false }])
  })

  test('a session that is over by time is not listed, and nobody lists without one', async () => {
    await signIn(gateway, 'fang')
    gateway.clock.now += 31 * 86_400_000
    const phone = await signIn(gateway, 'fang')
    expect((await call(gateway, 'GET', '/sessions', { phone })).json['sessions']).toHaveLength(1)
    expect(outcome(await call(gateway, 'GET', '/sessions'))).toEqual([401, 'not-signed-in'])
  })

  test('nobody ends sessions without a session', async () => {
    expect(outcome(await call(gateway, 'DELETE', '/sessions'))).toEqual([401, 'not-signed-in'])
  })

  test('a refresh token nobody was given is not signed in', async () => {
    expect(outcome(await refresh('garbage'))).toEqual([401, 'not-signed-in'])
  })

  test('signing out acts at once on the access token, the refresh token and the running codes', async () => {
    const phone = await signIn(gateway, 'fang')
    expect((await call(gateway, 'DELETE', '/sessions/current', { phone })).status).toBe(204)
    expect(outcome(await call(gateway, 'DELETE', '/sessions/current', { phone }))).toEqual([401, 'session-ended'])
    expect(outcome(await refresh(phone.refreshToken))).toEqual([401, 'session-ended'])
    expect(gateway.runningCodes.ended).toHaveLength(1)
  })

  test('a session ends by itself after thirty days', async () => {
    const phone = await signIn(gateway, 'fang')
    gateway.clock.now += 30 * 86_400_000
    expect(outcome(await refresh(phone.refreshToken))).toEqual([401, 'session-ended'])
  })

  test('nothing that opens a session stands in the database in clear', async () => {
    const phone = await signIn(gateway, 'fang')
    const rows = await gateway.database.selectFrom('refresh_tokens').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(phone.refreshToken)
  })

  test('what is over is forgotten, and what lives is not', async () => {
    await signIn(gateway, 'gone')
    gateway.clock.now += 38 * 86_400_000
    const living = await signIn(gateway, 'living')
    const sessions = createSessionStore(gateway.database, exampleHasher)
    const proofs = createIdentityProofStore(gateway.database, exampleSealer, exampleHasher)
    const tries = createBindingTryStore(gateway.database, exampleHasher)
    const inspectors = createInspectorEnding(gateway.database)
    await createSweepIdentity({ sessions, proofs, tries, inspectors, now: () => gateway.clock.now })()
    const { database } = gateway
    expect(await database.selectFrom('sessions').selectAll().execute()).toHaveLength(1)
    expect(await database.selectFrom('refresh_tokens').selectAll().execute()).toHaveLength(1)
    expect((await refresh(living.refreshToken)).status).toBe(200)
  })
})
