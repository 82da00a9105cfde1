import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { call, signIn, type Answer } from './testing/api.ts'
import { showCode } from './testing/phone.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'

let stack: RunningStack

beforeAll(async () => {
  stack = await startStack()
})

afterEach(async () => {
  await call(stack.sandbox, 'DELETE', '/sandbox/faults')
  await call(stack.sandbox, 'DELETE', '/sandbox/patches')
  await recovered()
})

/** A breaker that opened lets the first probe through after a second. */
async function recovered(): Promise<void> {
  const token = await signIn(stack.gateway, 'driver')
  await expect.poll(async () => sourceState(await list(token)), { timeout: 5_000 }).toBe('ok')
}

afterAll(async () => {
  expect(await stack.stop()).toBe(0)
})

async function fault(upstream: string, kind: string, delayMs?: number): Promise<void> {
  const body = { upstream, kind, seconds: 60, ...(delayMs === undefined ? {} : { delayMs }) }
  const set = await call(stack.sandbox, 'POST', '/sandbox/faults', { body })
  expect(set.status, set.text).toBeLessThan(300)
}

async function list(token: string): Promise<Answer> {
  return call(stack.gateway, 'GET', '/api/v1/certificates', { token })
}

function sourceState(answer: Answer): unknown {
  return answer.body
    .list('sources')
    .find((source) => source.at('province') === '33')
    ?.at('state')
}

describe('a province that fails is named in the list and hides nothing that is known', () => {
  test.each(['error', 'garbage', 'refuse'])('%s', async (kind) => {
    const token = await signIn(stack.gateway, 'driver')
    const before = await list(token)
    expect(sourceState(before)).toBe('ok')
    await fault('province-33', kind)
    const during = await list(token)
    expect([during.status, sourceState(during)]).toEqual([200, 'stale'])
    expect(during.body.list('certificates')).toHaveLength(before.body.list('certificates').length)
    for (const one of during.body.list('certificates')) expect(one.at('stale')).toBe(true)
    expect(during.body.at('certificates', 0, 'asOf')).toBe(before.body.at('certificates', 0, 'asOf'))
  })

  test('hanging costs the list at most three seconds and a little', async () => {
    const token = await signIn(stack.gateway, 'owner')
    await fault('province-33', 'timeout')
    const startedAt = performance.now()
    const during = await list(token)
    expect(performance.now() - startedAt).toBeLessThan(3_800)
    expect(during.status).toBe(200)
    expect(['stale', 'unavailable']).toContain(sourceState(during))
  })

  test('slow within the limit is only slow', async () => {
    const token = await signIn(stack.gateway, 'driver')
    await fault('province-33', 'slow', 600)
    const during = await list(token)
    expect(sourceState(during)).toBe('ok')
  })

  test('a detail that cannot be confirmed is 503 and tells no certificate', async () => {
    const token = await signIn(stack.gateway, 'driver')
    const certificateId = (await list(token)).body.text('certificates', 0, 'certificateId')
    await fault('province-33', 'error')
    const detail = await call(stack.gateway, 'GET', `/api/v1/certificates/${certificateId}`, { token })
    expect([detail.status, detail.body.at('code')]).toEqual([503, 'upstream-unavailable'])
  })
})

describe('a code while upstreams fail', () => {
  async function codeOf(persona: string) {
    const token = await signIn(stack.gateway, persona)
    const certificates = (await list(token)).body.list('certificates')
    const own = certificates.find((one) => one.at('kind') === 7)
    return showCode(stack.gateway, { token, certificateIds: [own?.text('certificateId') ?? ''], view: 'public' })
  }

  test('ministry down: the province confirms', async () => {
    const shown = await codeOf('driver')
    await fault('ministry', 'refuse')
    const checked = await call(stack.gateway, 'POST', '/api/v1/verifications', {
      body: { code: shown.textAt(Date.now()) },
    })
    expect(checked.body.at('conclusion')).toBe('pass')
  })

  test('both down: doubt, never pass, with the age of what was known', async () => {
    const shown = await codeOf('soletrader')
    await fault('ministry', 'refuse')
    await fault('province-33', 'refuse')
    const checked = await call(stack.gateway, 'POST', '/api/v1/verifications', {
      body: { code: shown.textAt(Date.now()) },
    })
    expect(checked.body.value).toMatchObject({ conclusion: 'doubt', about: 'freshness' })
    expect(checked.body.at('reasons')).toContain('upstream-unreachable')
  })

  test('showing is not signed on an old answer', async () => {
    const token = await signIn(stack.gateway, 'driver')
    const certificateIds = [(await list(token)).body.text('certificates', 0, 'certificateId')]
    await fault('ministry', 'refuse')
    await fault('province-33', 'refuse')
    const shown = await showCode(stack.gateway, { token, certificateIds, view: 'public' })
    expect([shown.answer.status, shown.answer.body.at('code')]).toEqual([503, 'upstream-unavailable'])
  })
})

describe('a province that answers with more or other than agreed', () => {
  const CANARY = 'canary-51b2'

  async function patched(members: Record<string, unknown>): Promise<Answer> {
    const records = await call(stack.sandbox, 'GET', '/sandbox/records')
    const record = records.body
      .list()
      .find(
        (one) =>
          one.at('persona') === 'driver' &&
          one.at('upstream') === 'province-33' &&
          one.at('raw', 'ZZLXDM') === '11100000000019713D071',
      )
    const identifier = encodeURIComponent(record?.text('certificateIdentifier') ?? '')
    const set = await call(stack.sandbox, 'POST', `/sandbox/records/${identifier}/patch`, {
      body: { upstream: 'province-33', members },
    })
    expect(set.status, set.text).toBeLessThan(300)
    const token = await signIn(stack.gateway, 'driver')
    const answer = await list(token)
    await call(stack.sandbox, 'DELETE', '/sandbox/patches')
    return answer
  }

  test.each([
    ['an extra member', { KZ_NEW: CANARY, phone: CANARY }],
    ['a nested member', { extra: { KZ_SJHM: CANARY, list: [{ CZZTDM: CANARY }] } }],
    ['a renamed member', { kz_zz: CANARY, 'KZ_ZZ ': CANARY, CZZTX: CANARY }],
    ['a prototype name', { constructor: CANARY, toString: CANARY }],
  ])('%s never leaves, and the certificate is still shown', async (_name, members) => {
    const answer = await patched(members)
    expect(answer.status).toBe(200)
    expect(answer.text).not.toContain(CANARY)
    expect(answer.body.list('certificates').some((one) => one.at('kind') === 7)).toBe(true)
  })

  test.each([
    ['an object instead of a text', { CZZT: { name: CANARY } }],
    ['a list instead of a text', { ZZBH: [CANARY] }],
    ['another person’s code', { CZZTDM: '339900199001010017' }],
  ])('%s is not let in: what was known is shown with its age, and is not forgotten', async (_name, members) => {
    const answer = await patched(members)
    expect(answer.status).toBe(200)
    expect(answer.text).not.toContain(CANARY)
    expect(sourceState(answer)).toBe('stale')
    const own = answer.body.list('certificates').find((one) => one.at('kind') === 7)
    expect(own?.at('stale')).toBe(true)
    const token = await signIn(stack.gateway, 'driver')
    expect((await list(token)).body.list('certificates').some((one) => one.at('kind') === 7)).toBe(true)
  })
})

describe('WeChat that fails', () => {
  test('is 503, and a login code it does not know is 401', async () => {
    await fault('wechat', 'error')
    const during = await call(stack.gateway, 'POST', '/api/v1/sessions', { body: { loginCode: 'demo:driver' } })
    expect([during.status, during.body.at('code')]).toEqual([503, 'upstream-unavailable'])
    await call(stack.sandbox, 'DELETE', '/sandbox/faults')
    const unknown = await call(stack.gateway, 'POST', '/api/v1/sessions', { body: { loginCode: 'nobody' } })
    expect([unknown.status, unknown.body.at('code')]).toEqual([401, 'not-signed-in'])
  })
})
