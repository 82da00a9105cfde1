import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
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

/** After faults: a breaker that opened lets the first probe through after a second. */
afterEach(async () => {
  await call(stack.sandbox, 'DELETE', '/sandbox/faults')
  const token = await signIn(stack.gateway, 'driver')
  await expect.poll(async () => states(await list(token)), { timeout: 8_000 }).toEqual({ 33: 'ok', 51: 'ok' })
})

async function list(token: string): Promise<Answer> {
  return call(stack.gateway, 'GET', '/api/v1/certificates', { token })
}

function states(answer: Answer): Record<string, unknown> {
  return Object.fromEntries(answer.body.list('sources').map((source) => [source.text('province'), source.at('state')]))
}

async function listOf(persona: string): Promise<{ readonly token: string; readonly certificates: Json[] }> {
  const token = await signIn(stack.gateway, persona)
  const answer = await list(token)
  expect([answer.status, states(answer)]).toEqual([200, { 33: 'ok', 51: 'ok' }])
  return { token, certificates: answer.body.list('certificates') }
}

const idsOf = (certificates: readonly Json[]) => certificates.map((one) => one.text('certificateId'))

function verify(code: string, token?: string, division?: string): Promise<Answer> {
  return call(stack.gateway, 'POST', '/api/v1/verifications', {
    ...(token === undefined ? {} : { token }),
    body: { code, ...(division === undefined ? {} : { place: { division } }) },
  })
}

async function fault(kind: string, upstream = 'province-51'): Promise<void> {
  const set = await call(stack.sandbox, 'POST', '/sandbox/faults', { body: { upstream, kind, seconds: 60 } })
  expect(set.status, set.text).toBeLessThan(300)
}

describe('a ride-hail driver of province 51', () => {
  test('has driver certificate and vehicle certificate in the list, each with the moment of its data', async () => {
    const { certificates } = await listOf('ridehail')
    expect(certificates.map((one) => [one.at('kind'), one.at('province'), one.at('status')]).sort()).toEqual([
      [6, '51', 'VALID'],
      [9, '51', 'VALID'],
    ])
    for (const one of certificates) expect(Date.parse(one.text('asOf'))).toBeLessThanOrEqual(Date.now())
  })

  test('shows both in one code, and the public sees what is for the public', async () => {
    const { token, certificates } = await listOf('ridehail')
    const shown = await showCode(stack.gateway, { token, certificateIds: idsOf(certificates), view: 'public' })
    expect(shown.answer.status, shown.answer.text).toBe(201)
    const checked = await verify(shown.textAt(Date.now()))
    expect(checked.body.value).toMatchObject({ conclusion: 'pass', about: null, reasons: [] })
    expect(checked.body.list('certificates').map((one) => one.at('province'))).toEqual(['51', '51'])
    expect(checked.text).not.toMatch(/519900/)
  })

  test('is verified by an officer of province 33 inside the own area', async () => {
    const { token, certificates } = await listOf('ridehail')
    const shown = await showCode(stack.gateway, { token, certificateIds: idsOf(certificates), view: 'inspection' })
    const officer = await signIn(stack.gateway, 'inspector')
    const checked = await verify(shown.textAt(Date.now()), officer, '330106')
    expect(checked.body.value).toMatchObject({ conclusion: 'pass', about: null, reasons: [], stale: false })
    const driver = checked.body.list('certificates').find((one) => one.at('kind') === 9)
    expect(driver?.text('identityNumber')).toMatch(/^519900\*{8}[0-9X]{4}$/)
    expect(driver?.text('holderName')).not.toContain('*')
  })

  test('is asked about with a use cause, and for a list by no more than a list shows', async () => {
    await listOf('ridehail')
    const calls = (await call(stack.sandbox, 'GET', '/sandbox/calls?upstream=province-51')).body.list()
    for (const one of calls) expect(one.at('members')).toContain('useCause')
    const lists = calls.filter((one) => one.text('path').endsWith('/queryCertInfoByHolderCode'))
    expect(lists.length).toBeGreaterThan(0)
    for (const one of lists) {
      const items = one.list('fields').map((item) => String(item.value))
      for (const personal of ['mobile', 'address', 'photo', 'birthDate', 'sex', 'vin', 'ownerCode', 'legalPerson'])
        expect(items).not.toContain(personal)
    }
  })
})

describe('a driver who is stopped in another province', () => {
  test('stands in the list as province 51 tells it, and can be shown nowhere: the stricter source counts', async () => {
    const { token, certificates } = await listOf('hazmat')
    const own = certificates.filter((one) => one.at('kind') === 7)
    expect(own.map((one) => [one.at('province'), one.at('relation')])).toEqual([['51', 'own']])
    // Its own province says VALID, the ministry SUSPENDED: the holder is told before an officer tells it.
    expect(own[0]?.at('status')).toBe('SUSPENDED')
    for (const view of ['public', 'inspection'] as const) {
      const shown = await showCode(stack.gateway, { token, certificateIds: idsOf(own), view })
      expect([shown.answer.status, shown.answer.body.at('code')]).toEqual([409, 'certificate-not-presentable'])
    }
  })

  test('after the code was shown: it fails, although province 51 says VALID', async () => {
    const { token, certificates } = await listOf('ridehail')
    const own = certificates.filter((one) => one.at('kind') === 9)
    const shown = await showCode(stack.gateway, { token, certificateIds: idsOf(own), view: 'public' })
    const records = await call(stack.sandbox, 'GET', '/sandbox/records?persona=ridehail&upstream=ministry')
    for (const record of records.body.list()) await setAtMinistry(record, 'SUSPENDED')
    const checked = await verify(shown.textAt(Date.now()))
    expect(checked.body.value).toMatchObject({
      conclusion: 'fail',
      about: 'certificate',
      reasons: ['certificate-suspended'],
    })
    for (const record of records.body.list()) await setAtMinistry(record, 'VALID')
  })

  async function setAtMinistry(record: Json, status: string): Promise<void> {
    const identifier = encodeURIComponent(record.text('certificateIdentifier'))
    const set = await call(stack.sandbox, 'POST', `/sandbox/certificates/${identifier}/status`, {
      body: { status, upstream: 'ministry' },
    })
    expect(set.status, set.text).toBeLessThan(300)
  }
})

describe('a province that hangs', () => {
  test('costs the list three seconds and a little, and hides nothing of the other', async () => {
    const { token, certificates } = await listOf('driver')
    await fault('timeout')
    const startedAt = performance.now()
    const during = await list(token)
    expect(performance.now() - startedAt).toBeLessThan(3_800)
    expect(during.status).toBe(200)
    expect(states(during)['33']).toBe('ok')
    expect(['stale', 'unavailable']).toContain(states(during)['51'])
    const shown = during.body.list('certificates')
    expect(idsOf(shown).sort()).toEqual(idsOf(certificates).sort())
    for (const one of shown) expect([one.at('province'), one.at('stale')]).toEqual(['33', false])
  })
})

describe('answers of province 51 that are not to be believed', () => {
  test.each(['wrong-key', 'replayed', 'garbage', 'error'])('%s: what was known is shown with its age', async (kind) => {
    const { token, certificates } = await listOf('ridehail')
    await fault(kind)
    if (kind === 'replayed') await list(token)
    const during = await list(token)
    expect([during.status, states(during)]).toEqual([200, { 33: 'ok', 51: 'stale' }])
    expect(idsOf(during.body.list('certificates')).sort()).toEqual(idsOf(certificates).sort())
    for (const one of during.body.list('certificates')) expect(one.at('stale')).toBe(true)
  })

  test('another person’s record is not let in; the others are shown', async () => {
    const { token, certificates } = await listOf('ridehail')
    await fault('other-person')
    const during = await list(token)
    expect(during.status).toBe(200)
    const mine = idsOf(certificates)
    const shown = idsOf(during.body.list('certificates'))
    expect(shown.length).toBeLessThan(mine.length)
    for (const certificateId of shown) expect(mine).toContain(certificateId)
  })

  test('another person’s record is not shown in a code either', async () => {
    const { token, certificates } = await listOf('ridehail')
    await fault('other-person')
    await fault('refuse', 'ministry')
    const shown = await showCode(stack.gateway, { token, certificateIds: idsOf(certificates), view: 'public' })
    expect([shown.answer.status, shown.answer.body.at('code')]).toEqual([503, 'upstream-unavailable'])
  })
})
