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

async function listOf(persona: string): Promise<{ readonly token: string; readonly certificates: Json[] }> {
  const token = await signIn(stack.gateway, persona)
  const list = await call(stack.gateway, 'GET', '/api/v1/certificates', { token })
  expect(list.status).toBe(200)
  return { token, certificates: list.body.list('certificates') }
}

function verify(code: string, token?: string, division?: string): Promise<Answer> {
  return call(stack.gateway, 'POST', '/api/v1/verifications', {
    ...(token === undefined ? {} : { token }),
    body: { code, ...(division === undefined ? {} : { place: { division } }) },
  })
}

async function setStatus(rawRecord: Json, status: string, upstream?: string): Promise<void> {
  const identifier = encodeURIComponent(rawRecord.text('certificateIdentifier'))
  const set = await call(stack.sandbox, 'POST', `/sandbox/certificates/${identifier}/status`, {
    body: { status, ...(upstream === undefined ? {} : { upstream }) },
  })
  expect(set.status, set.text).toBeLessThan(300)
}

async function rawRecordOf(persona: string, upstream = 'province-33'): Promise<Json> {
  const records = await call(stack.sandbox, 'GET', '/sandbox/records')
  const found = records.body.list().find((one) => one.at('persona') === persona && one.at('upstream') === upstream)
  if (!found) throw new Error(`no record of ${persona}`)
  return found
}

describe('a driver shows driver, tractor and trailer', () => {
  test('the list holds the own qualification and the vehicles authorised to show', async () => {
    const { certificates } = await listOf('driver')
    expect(certificates.map((one) => [one.at('kind'), one.at('relation')])).toEqual(
      expect.arrayContaining([
        [7, 'own'],
        [5, 'authorised'],
      ]),
    )
    expect(certificates.filter((one) => one.at('relation') === 'authorised')).toHaveLength(2)
    for (const one of certificates) expect(one.text('certificateId')).toMatch(/^[A-Za-z0-9_-]{20,64}$/)
  })

  test('an inspector sees the fields of an inspector, the public only public ones', async () => {
    const { token, certificates } = await listOf('driver')
    const certificateIds = certificates.map((one) => one.text('certificateId'))
    const inspection = await showCode(stack.gateway, { token, certificateIds, view: 'inspection' })
    expect(inspection.answer.status, inspection.answer.text).toBe(201)
    const officer = await signIn(stack.gateway, 'inspector')
    const checked = await verify(inspection.textAt(Date.now()), officer, '330106')
    expect(checked.body.value).toMatchObject({ conclusion: 'pass', about: null, reasons: [], stale: false })
    const driver = checked.body.list('certificates').find((one) => one.at('kind') === 7)
    expect(driver?.text('identityNumber')).toMatch(/^339900\*{8}[0-9X]{4}$/)
    expect(driver?.text('holderName')).not.toContain('*')

    const own = certificates.filter((one) => one.at('relation') === 'own').map((one) => one.text('certificateId'))
    const shown = await showCode(stack.gateway, { token, certificateIds: own, view: 'public' })
    const open = await verify(shown.textAt(Date.now()))
    expect(open.body.at('conclusion')).toBe('pass')
    const [seen] = open.body.list('certificates')
    expect(seen?.text('holderName')).toMatch(/^.\*$/u)
    for (const field of ['identityNumber', 'number', 'phone', 'address', 'photo', 'birthDate', 'validTo'])
      expect(seen?.at(field), field).toBeUndefined()
    expect(seen?.at('validNow')).toBe(true)
  })

  test('an officer outside the own area gets what the public gets, and is told so', async () => {
    const { token, certificates } = await listOf('driver')
    const certificateIds = certificates.slice(0, 1).map((one) => one.text('certificateId'))
    const shown = await showCode(stack.gateway, { token, certificateIds, view: 'inspection' })
    const checked = await verify(shown.textAt(Date.now()), await signIn(stack.gateway, 'inspector51'), '330106')
    expect(checked.body.at('reasons')).toEqual(['outside-area'])
    expect(checked.body.at('certificates', 0, 'identityNumber')).toBeUndefined()
  })
})

describe('an anchor', () => {
  test('is signed once', async () => {
    const { token, certificates } = await listOf('driver')
    const certificateIds = [certificates[0]?.text('certificateId') ?? '']
    const shown = await showCode(stack.gateway, { token, certificateIds, view: 'public' })
    expect(shown.answer.status).toBe(201)
    const again = await call(stack.gateway, 'POST', '/api/v1/presentations', {
      token,
      body: { certificateIds, view: 'public', anchor: shown.anchor, steps: 60 },
    })
    expect([again.status, again.body.at('code')]).toEqual([409, 'anchor-used'])
  })
})

describe('a certificate that is suspended', () => {
  test('fails online about the certificate, and cannot be shown until it is valid again', async () => {
    const { token, certificates } = await listOf('soletrader')
    const certificateIds = certificates.filter((one) => one.at('kind') === 7).map((one) => one.text('certificateId'))
    const shown = await showCode(stack.gateway, { token, certificateIds, view: 'public' })
    const record = (await call(stack.sandbox, 'GET', '/sandbox/records')).body
      .list()
      .find((one) => one.at('persona') === 'soletrader' && one.at('raw', 'ZZLXDM') === '11100000000019713D071')
    if (!record) throw new Error('no qualification of the sole trader')
    await setStatus(record, 'SUSPENDED')
    const checked = await verify(shown.textAt(Date.now()))
    expect(checked.body.value).toMatchObject({
      conclusion: 'fail',
      about: 'certificate',
      reasons: ['certificate-suspended'],
    })
    const refused = await showCode(stack.gateway, { token, certificateIds, view: 'public' })
    expect(refused.answer.body.at('code')).toBe('certificate-not-presentable')
    await setStatus(record, 'VALID')
    const allowed = await showCode(stack.gateway, { token, certificateIds, view: 'public' })
    expect(allowed.answer.status).toBe(201)
  })

  test('only in the ministry’s own copy counts all the same: the stricter source', async () => {
    const { token, certificates } = await listOf('driver')
    const certificateIds = certificates.filter((one) => one.at('kind') === 7).map((one) => one.text('certificateId'))
    const shown = await showCode(stack.gateway, { token, certificateIds, view: 'public' })
    const record = await rawRecordOf('driver')
    await setStatus(record, 'SUSPENDED', 'ministry')
    const checked = await verify(shown.textAt(Date.now()))
    expect(checked.body.at('reasons')).toEqual(['certificate-suspended'])
    await setStatus(record, 'VALID')
  })
})

describe('asOf', () => {
  test('is the moment of the upstream’s data and not the moment of asking', async () => {
    const lag = await call(stack.sandbox, 'POST', '/sandbox/lag', { body: { upstream: 'province-33', seconds: 7200 } })
    expect(lag.status).toBeLessThan(300)
    const token = await signIn(stack.gateway, 'driver')
    const list = await call(stack.gateway, 'GET', '/api/v1/certificates', { token })
    const age = Date.now() - Date.parse(list.body.text('certificates', 0, 'asOf'))
    expect(age).toBeGreaterThan(7190_000)
    expect(age).toBeLessThan(7230_000)
    await call(stack.sandbox, 'POST', '/sandbox/lag', { body: { upstream: 'province-33', seconds: 0 } })
  })
})

describe('a right that ends', () => {
  test('an authorisation taken back ends the code and leaves the list', async () => {
    const { token, certificates } = await listOf('driver')
    const vehicle = certificates.find((one) => one.at('relation') === 'authorised')
    const certificateIds = [vehicle?.text('certificateId') ?? '']
    const shown = await showCode(stack.gateway, { token, certificateIds, view: 'inspection' })
    const owner = await signIn(stack.gateway, 'owner')
    const given = await call(stack.gateway, 'GET', '/api/v1/delegations', { token: owner })
    const delegation = given.body
      .list('delegations')
      .find((one) => one.at('plateNumber') === vehicle?.at('plateNumber') && one.at('state') === 'accepted')
    const ended = await call(stack.gateway, 'DELETE', `/api/v1/delegations/${delegation?.text('delegationId')}`, {
      token: owner,
    })
    expect(ended.status).toBe(204)
    const checked = await verify(shown.textAt(Date.now()), await signIn(stack.gateway, 'inspector'))
    expect(checked.body.value).toMatchObject({ conclusion: 'doubt', reasons: ['right-ended'] })
    expect((await listOf('driver')).certificates).toHaveLength(certificates.length - 1)
    const refused = await showCode(stack.gateway, { token, certificateIds, view: 'inspection' })
    expect(refused.answer.status).toBe(404)
  })

  test('signing out ends the codes of that session', async () => {
    const { token, certificates } = await listOf('soletrader')
    const certificateIds = certificates.slice(0, 1).map((one) => one.text('certificateId'))
    const shown = await showCode(stack.gateway, { token, certificateIds, view: 'public' })
    expect((await call(stack.gateway, 'DELETE', '/api/v1/sessions/current', { token })).status).toBe(204)
    expect((await verify(shown.textAt(Date.now()))).body.at('reasons')).toEqual(['right-ended'])
    const after = await call(stack.gateway, 'GET', '/api/v1/certificates', { token })
    expect([after.status, after.body.at('code')]).toEqual([401, 'session-ended'])
  })
})

describe('a foreign certificate id', () => {
  test('is not found by the same answer as one that never was, without an upstream call', async () => {
    const mine = await listOf('owner')
    const token = await signIn(stack.gateway, 'soletrader')
    const callsBefore = (await call(stack.sandbox, 'GET', '/sandbox/calls?upstream=province-33')).body.list().length
    const foreign = await call(
      stack.gateway,
      'GET',
      `/api/v1/certificates/${mine.certificates[0]?.text('certificateId')}`,
      { token },
    )
    const invented = await call(stack.gateway, 'GET', `/api/v1/certificates/${'A'.repeat(43)}`, { token })
    for (const answer of [foreign, invented])
      expect([answer.status, answer.body.at('code')]).toEqual([404, 'not-found'])
    const callsAfter = (await call(stack.sandbox, 'GET', '/sandbox/calls?upstream=province-33')).body.list().length
    expect(callsAfter).toBe(callsBefore)
  })
})

describe('a company', () => {
  test('sees its licence and twelve vehicles, one suspended, one overdue, one near its end', async () => {
    const { certificates } = await listOf('owner')
    const fleet = certificates.filter((one) => one.at('kind') === 5 && one.at('relation') === 'company')
    expect(fleet).toHaveLength(12)
    expect(certificates.some((one) => one.at('kind') === 1)).toBe(true)
    expect(fleet.filter((one) => one.at('status') === 'SUSPENDED')).toHaveLength(1)
    const today = new Date().toISOString().slice(0, 10)
    expect(fleet.filter((one) => String(one.at('reviewedUntil') ?? '9999') < today)).toHaveLength(1)
  })

  test('is seen by its agent as by its legal representative', async () => {
    const { certificates } = await listOf('clerk')
    expect(certificates.filter((one) => one.at('relation') === 'agent')).toHaveLength(13)
  })
})
