import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, signIn, type Answer, type Json } from './testing/api.ts'
import { showCode } from './testing/phone.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'

let stack: RunningStack

beforeAll(async () => {
  stack = await startStack()
})

afterAll(async () => {
  expect(await stack.stop()).toBe(0)
})

async function personOf(persona: string): Promise<Json> {
  const personas = await call(stack.sandbox, 'GET', '/sandbox/personas')
  const found = personas.body.list().find((one) => one.at('persona') === persona)
  if (found === undefined) throw new Error(`no persona ${persona}`)
  return found
}

async function signInWith(loginCode: string): Promise<Answer> {
  return call(stack.gateway, 'POST', '/api/v1/sessions', { body: { loginCode } })
}

/** Binds an account to a persona by the token of the identity platform, or by another one. */
async function bindByToken(accessToken: string, persona: string, token?: string): Promise<Answer> {
  const person = await personOf(persona)
  const proof = { method: 'platform-identity', token: token ?? person.text('identityToken') }
  const claimed = { name: person.text('realName'), idNumber: person.text('idNumber') }
  const body = { ...claimed, proof, noticeVersion: '2026-11' }
  return call(stack.gateway, 'POST', '/api/v1/identity-bindings', { token: accessToken, body })
}

async function noticesOf(persona: string): Promise<readonly string[]> {
  const messages = await call(stack.sandbox, 'GET', `/sandbox/messages?persona=${persona}`)
  return messages.body
    .list()
    .filter((one) => one.at('kind') === 'subscription')
    .map((one) => one.text('text'))
}

describe('a token of the identity platform', () => {
  test('binds the person whose token it is, and nobody else', async () => {
    const token = await signIn(stack.gateway, 'public')
    const person = await personOf('public')
    for (const wrong of [
      person.text('identityToken').toLowerCase(),
      (await personOf('driver')).text('identityToken'),
    ]) {
      const refused = await bindByToken(token, 'public', wrong)
      expect([refused.status, refused.body.at('code')]).toEqual([422, 'identity-not-confirmed'])
    }
    const bound = await bindByToken(token, 'public')
    expect([bound.status, bound.body.at('viewer', 'displayName')]).toEqual([201, person.at('realName')])
    expect((await call(stack.gateway, 'DELETE', '/api/v1/identity-bindings/current', { token })).status).toBe(204)
  })

  test('cannot be checked while the platform is silent', async () => {
    const token = await signIn(stack.gateway, 'public')
    await call(stack.sandbox, 'POST', '/sandbox/faults', { body: { upstream: 'wechat', kind: 'error', seconds: 60 } })
    try {
      const answer = await bindByToken(token, 'public')
      expect([answer.status, answer.body.at('code')]).toEqual([503, 'upstream-unavailable'])
    } finally {
      await call(stack.sandbox, 'DELETE', '/sandbox/faults')
    }
  })
})

describe('a person who binds elsewhere', () => {
  test('is told on the first device, which loses the person at once, and binds back', async () => {
    const first = await signIn(stack.gateway, 'driver')
    const other = await signInWith('guest:other-phone')
    expect((await bindByToken(other.body.text('accessToken'), 'driver')).status).toBe(201)
    await expect.poll(() => noticesOf('driver'), { timeout: 30_000 }).toHaveLength(1)
    const [notice] = await noticesOf('driver')
    expect(notice).toContain('绑定')
    expect(notice).not.toContain((await personOf('driver')).text('realName'))
    const listed = async () => (await call(stack.gateway, 'GET', '/api/v1/certificates', { token: first })).body
    expect((await listed()).list('certificates')).toEqual([])
    expect((await bindByToken(first, 'driver')).status).toBe(201)
    expect((await listed()).list('certificates').length).toBeGreaterThan(0)
  })
})

describe('a lost phone', () => {
  test('is signed out from another one, and its code passes no more', async () => {
    const lost = await signInWith('demo:driver')
    const token = lost.body.text('accessToken')
    const list = await call(stack.gateway, 'GET', '/api/v1/certificates', { token })
    const own = list.body.list('certificates').find((one) => one.at('relation') === 'own')
    const certificateIds = [own?.text('certificateId') ?? '']
    const shown = await showCode(stack.gateway, { token, certificateIds, view: 'public' })
    const verify = () =>
      call(stack.gateway, 'POST', '/api/v1/verifications', { body: { code: shown.textAt(Date.now()) } })
    expect((await verify()).body.at('conclusion')).toBe('pass')
    const found = await signIn(stack.gateway, 'driver')
    expect((await call(stack.gateway, 'DELETE', '/api/v1/sessions', { token: found })).status).toBe(204)
    expect((await verify()).body.at('conclusion')).not.toBe('pass')
    for (const ended of [token, found]) {
      const asked = await call(stack.gateway, 'GET', '/api/v1/certificates', { token: ended })
      expect([asked.status, asked.body.at('code')]).toEqual([401, 'session-ended'])
    }
    const body = { refreshToken: lost.body.text('refreshToken') }
    expect((await call(stack.gateway, 'POST', '/api/v1/sessions/refresh', { body })).status).toBe(401)
  })
})

describe('a database that takes no writes', () => {
  test('is told as such at every door of identity, and nothing has changed afterwards', async () => {
    const session = await signInWith('demo:public')
    const token = session.body.text('accessToken')
    const person = await personOf('public')
    const claimed = { name: person.text('realName'), idNumber: person.text('idNumber') }
    const blocker = new BetterSqlite3(join(stack.dataDirectory, 'gateway.db'))
    blocker.exec('begin immediate')
    try {
      const answers = [
        await signInWith('demo:public'),
        await call(stack.gateway, 'POST', '/api/v1/sessions/refresh', {
          body: { refreshToken: session.body.text('refreshToken') },
        }),
        await call(stack.gateway, 'POST', '/api/v1/identity-proofs/phone-code', { token, body: claimed }),
        await bindByToken(token, 'public'),
        await call(stack.gateway, 'DELETE', '/api/v1/sessions', { token }),
      ]
      expect(answers.map(({ status, body }) => [status, body.at('code')])).toEqual(
        Array<unknown>(answers.length).fill([503, 'evidence-unavailable']),
      )
    } finally {
      blocker.exec('rollback')
      blocker.close()
    }
    const body = { refreshToken: session.body.text('refreshToken') }
    const refreshed = await call(stack.gateway, 'POST', '/api/v1/sessions/refresh', { body })
    expect([refreshed.status, refreshed.body.at('viewer', 'kind')]).toEqual([200, 'public'])
  })
})
