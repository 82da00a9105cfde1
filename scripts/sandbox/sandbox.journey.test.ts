import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findPersona } from './synthetic/persona.ts'
import { ElsspClient, newNonce } from './testing/elssp-client-wire.ts'
import { callMinistry } from './testing/mot-client-wire.ts'
import { objectIn, objectsOf, startSandbox, type RunningSandbox } from './testing/running-sandbox.ts'

let sandbox: RunningSandbox
let province: ElsspClient
const idNumberOf = (persona: string): string => findPersona(persona)?.idNumber ?? ''

beforeAll(async () => {
  sandbox = await startSandbox()
  province = await ElsspClient.login(sandbox)
})
afterAll(async () => {
  await sandbox.stop()
})
afterEach(async () => {
  await sandbox.control('DELETE', 'faults')
  await sandbox.control('DELETE', 'patches')
})

async function driversIdentifier(): Promise<string> {
  const { json } = await sandbox.control('GET', 'records?persona=driver&upstream=province-33')
  return String(objectsOf(json)[0]?.['certificateIdentifier'])
}

async function ministrysCode(identifier: string): Promise<unknown> {
  const { json } = await callMinistry(sandbox, 'certificates/query', { certificateIdentifiers: [identifier] })
  return objectIn(objectsOf(json['certificates'])[0], 'record')['certStatus']
}

describe('province 33', () => {
  test('a login is signed by the province and works once', async () => {
    const nonce = newNonce()
    const timestamp = Date.now()
    const first = await ElsspClient.tryLogin(sandbox, nonce, timestamp)
    expect(first).toMatchObject({ status: 200, json: { code: '0' }, authentic: true })
    expect((await ElsspClient.tryLogin(sandbox, nonce, timestamp)).status).toBe(401)
    expect((await ElsspClient.tryLogin(sandbox, newNonce(), timestamp - 301_000)).status).toBe(401)
  })

  test('a holder’s certificates come with exactly the items asked for and the five that always come', async () => {
    const body = { CZZTDM: idNumberOf('driver'), CZZTDMLXDM: '111', fields: ['KZ_ZJCX'] }
    const { json, authentic } = await province.call('GetCertificateDataByHolder', body)
    expect(authentic).toBe(true)
    const [record] = objectsOf(objectIn(json, 'data')['records'])
    const items = ['CZZTDM', 'CZZTDMLXDM', 'KZ_ZJCX', 'ZZBS', 'ZZLXDM', 'ZZZT']
    expect(Object.keys(record ?? {}).sort()).toEqual(items)
    expect(record).toMatchObject({ KZ_ZJCX: 'A2', ZZZT: '10' })
  })

  test('one certificate is found by its identifier, with photo and phone only when asked', async () => {
    const ZZBS = await driversIdentifier()
    const { json } = await province.call('GetCertificateDataByCertificateID', { ZZBS, fields: ['KZ_ZP', 'CZZT'] })
    const record = objectIn(objectIn(json, 'data'), 'record')
    expect(record).toMatchObject({ CZZT: '张建国' })
    const photo = Buffer.from(String(record['KZ_ZP']), 'base64')
    expect(photo.subarray(1, 4).toString()).toBe('PNG')
    expect(photo.length).toBeLessThan(2_048)
    expect(record).not.toHaveProperty('KZ_SJHM')
  })

  test('the owner represents one company', async () => {
    const body = { FDDBRDM: idNumberOf('owner'), FDDBRDMLXDM: '111' }
    const { json } = await province.call('GetOrganizationsByLegalRepresentative', body)
    expect(objectIn(json, 'data')['organizations']).toMatchObject([{ CZZT: '示例运输有限公司' }])
  })

  test('a phone code reaches the persona, matches once, and needs name and number to agree', async () => {
    const body = { CZZT: '周敏', CZZTDM: idNumberOf('public'), CZZTDMLXDM: '111' }
    const other = await province.call('SendHolderVerificationCode', { ...body, CZZT: '周明' })
    expect(other.json).toMatchObject({ code: '10' })
    const { json } = await province.call('SendHolderVerificationCode', body)
    const ticket = objectIn(json, 'data')['ticket']
    const messages = objectsOf((await sandbox.control('GET', 'messages?persona=public')).json)
    const YZM = String(messages.at(-1)?.['code'])
    expect(YZM).toMatch(/^\d{6}$/)
    const check = async (digits: string): Promise<unknown> =>
      objectIn((await province.call('CheckHolderVerificationCode', { ticket, YZM: digits })).json, 'data')['matched']
    expect(await check(YZM === '000000' ? '000001' : '000000')).toBe(false)
    expect(await check(YZM)).toBe(true)
    expect(await check(YZM)).toBe(false)
  })

  test('a phone code dies after five wrong tries', async () => {
    const body = { CZZT: '欧阳静', CZZTDM: idNumberOf('clerk'), CZZTDMLXDM: '111' }
    const ticket = objectIn((await province.call('SendHolderVerificationCode', body)).json, 'data')['ticket']
    const YZM = String(objectsOf((await sandbox.control('GET', 'messages?persona=clerk')).json).at(-1)?.['code'])
    for (let tries = 0; tries < 5; tries += 1) await province.call('CheckHolderVerificationCode', { ticket, YZM: 'x' })
    const last = await province.call('CheckHolderVerificationCode', { ticket, YZM })
    expect(objectIn(last.json, 'data')).toEqual({ matched: false })
  })

  test('replayed, old and wrongly signed calls are refused', async () => {
    const body = { FDDBRDM: idNumberOf('owner'), FDDBRDMLXDM: '111' }
    const call = (spoiled: Parameters<ElsspClient['call']>[2]): ReturnType<ElsspClient['call']> =>
      province.call('GetOrganizationsByLegalRepresentative', body, spoiled)
    const nonce = newNonce()
    expect((await call({ nonce })).status).toBe(200)
    for (const spoiled of [{ nonce }, { timestamp: Date.now() - 301_000 }, { signature: '0'.repeat(64) }]) {
      expect(await call(spoiled)).toMatchObject({ status: 401, json: { code: '401' } })
    }
  })

  test('bad bodies get the code that says why', async () => {
    const code = async (name: string, body: Readonly<Record<string, unknown>>): Promise<unknown> =>
      (await province.call(name, body)).json['code']
    expect(await code('GetCertificateDataByHolder', { CZZTDM: 'x', CZZTDMLXDM: '111' })).toBe('12')
    expect(await code('GetCertificateDataByHolder', { CZZTDM: 7, CZZTDMLXDM: '111', fields: [] })).toBe('102')
    expect(await code('GetCertificateDataByCertificateID', { ZZBS: 'x', fields: ['NICHTS'] })).toBe('102')
    expect(await code('GetCertificateDataByCertificateID', { ZZBS: 'x', fields: [] })).toBe('10')
    expect((await province.call('constructor', {})).status).toBe(404)
  })
})

describe('ministry', () => {
  test('it answers from the province’s batches and refuses what is not authentic', async () => {
    const identifier = await driversIdentifier()
    const body = { certificateIdentifiers: [identifier, 'unknown'] }
    const nonce = newNonce()
    const { json, authentic } = await callMinistry(sandbox, 'certificates/query', body, { nonce })
    expect(authentic).toBe(true)
    expect(json['certificates']).toMatchObject([{ found: true, record: { certStatus: '1' } }, { found: false }])
    expect((await callMinistry(sandbox, 'certificates/query', body, { nonce })).status).toBe(401)
    expect((await callMinistry(sandbox, 'certificates/query', body, { signature: 'AAAA' })).status).toBe(401)
    expect((await callMinistry(sandbox, 'certificates/query', { certificateIdentifiers: [] })).status).toBe(400)
    expect((await callMinistry(sandbox, 'aggregation/batches', {})).status).toBe(403)
  })

  test('a change at the province reaches it within two seconds, a change of its own copy stays its own', async () => {
    const identifier = await driversIdentifier()
    const change = (body: unknown): Promise<{ readonly status: number }> =>
      sandbox.control('POST', `certificates/${identifier}/status`, body)
    const provincesCode = async (): Promise<unknown> => {
      const { json } = await province.call('GetCertificateDataByCertificateID', { ZZBS: identifier, fields: [] })
      return objectIn(objectIn(json, 'data'), 'record')['ZZZT']
    }
    await change({ status: 'SUSPENDED', reason: 'administrative-penalty' })
    await expect.poll(() => ministrysCode(identifier), { timeout: 2_000 }).toBe('2')
    expect(await provincesCode()).toBe('20')
    await change({ status: 'VALID' })
    await expect.poll(() => ministrysCode(identifier), { timeout: 2_000 }).toBe('1')
    await change({ status: 'REVOKED', upstream: 'ministry' })
    expect([await ministrysCode(identifier), await provincesCode()]).toEqual(['7', '10'])
    await change({ status: 'CANCELLED', upstream: 'province-33' })
    await wait(300)
    expect([await ministrysCode(identifier), await provincesCode()]).toEqual(['7', '03'])
    await change({ status: 'VALID' })
    await expect.poll(() => ministrysCode(identifier), { timeout: 2_000 }).toBe('1')
  })

  test('its data time lies back when the sandbox says so', async () => {
    await sandbox.control('POST', 'lag', { upstream: 'ministry', seconds: 7_200 })
    const { json } = await callMinistry(sandbox, 'certificates/query', { certificateIdentifiers: ['x'] })
    expect(Date.now() - Date.parse(String(json['asOf']))).toBeGreaterThan(7_190_000)
    await sandbox.control('POST', 'lag', { upstream: 'ministry', seconds: 0 })
  })
})

describe('controls', () => {
  test('each fault does what it is called', async () => {
    const fault = (kind: string): Promise<unknown> =>
      sandbox.control('POST', 'faults', { upstream: 'ministry', kind, seconds: 30, delayMs: 400 })
    const query = (): Promise<Response> =>
      fetch(`${sandbox.addresses.ministry}/mot/v1/certificates/query`, {
        method: 'POST',
        signal: AbortSignal.timeout(700),
      })
    await fault('error')
    expect((await query()).status).toBe(500)
    await fault('garbage')
    expect(await (await query()).text()).toContain('<html>')
    await fault('refuse')
    await expect(query()).rejects.toThrow('fetch failed')
    await fault('timeout')
    await expect(query()).rejects.toThrow('timeout')
    await fault('slow')
    const from = Date.now()
    expect((await query()).status).toBe(401)
    expect(Date.now() - from).toBeGreaterThanOrEqual(395)
    await sandbox.control('DELETE', 'faults')
    expect((await query()).status).toBe(401)
  })

  test('a raw record can be deformed, and calls show names without values', async () => {
    const ZZBS = await driversIdentifier()
    const patch = { upstream: 'province-33', members: { KZ_NEU: { nested: true } }, remove: ['CZZTDM'] }
    await sandbox.control('POST', `records/${ZZBS}/patch`, patch)
    const { json } = await province.call('GetCertificateDataByCertificateID', { ZZBS, fields: ['CZZT'] })
    const record = objectIn(objectIn(json, 'data'), 'record')
    expect(record).toMatchObject({ KZ_NEU: { nested: true } })
    expect(record).not.toHaveProperty('CZZTDM')
    const calls = objectsOf((await sandbox.control('GET', 'calls?upstream=province-33')).json)
    expect(calls.at(-1)).toMatchObject({ upstream: 'province-33', members: ['ZZBS', 'fields'], fields: ['CZZT'] })
    expect(JSON.stringify(calls)).not.toContain(ZZBS)
  })

  test('bad control requests are told what is wrong', async () => {
    const status = async (path: string, body: unknown): Promise<number> =>
      (await sandbox.control('POST', path, body)).status
    expect(await status('faults', { upstream: 'ministry', kind: 'fire', seconds: 1 })).toBe(400)
    expect(await status('faults', { upstream: 'moon', kind: 'slow', seconds: 1 })).toBe(400)
    expect(await status('certificates/none/status', { status: 'VALID' })).toBe(404)
    expect(await status('certificates/none/status', { status: 'GREEN' })).toBe(400)
    expect(await status('clients', { upstream: 'ministry', appId: 'x', publicKey: 'AAAA' })).toBe(400)
    expect((await sandbox.control('GET', 'messages?persona=nobody')).status).toBe(404)
  })

  test('WeChat knows each persona for ever and nobody else', async () => {
    const session = async (code: string, secret = 'sandbox-secret'): Promise<unknown> => {
      const query = new URLSearchParams({ appid: 'wxsandbox', secret, js_code: code, grant_type: 'authorization_code' })
      const answer: unknown = await (await fetch(`${sandbox.addresses.wechat}/sns/jscode2session?${query}`)).json()
      return answer
    }
    expect(await session('demo:driver')).toEqual(await session('demo:driver'))
    expect(await session('demo:driver')).not.toEqual(await session('demo:owner'))
    expect(await session('demo:nobody')).toMatchObject({ errcode: 40029 })
    expect(await session('demo:driver', 'wrong')).toMatchObject({ errcode: 40125 })
  })
})

test('a stop within three seconds, exit 0; changed states are there again after the next start', async () => {
  const first = await startSandbox()
  const { json } = await first.control('GET', 'records?persona=soletrader&upstream=province-33')
  const identifiers = objectsOf(json).map((record) => String(record['certificateIdentifier']))
  const [one, other] = identifiers
  await first.control('POST', `certificates/${one}/status`, { status: 'CANCELLED' })
  await first.control('POST', `certificates/${other}/status`, { status: 'REVOKED', upstream: 'ministry' })
  const stopped = await first.stop()
  expect(stopped.code).toBe(0)
  expect(stopped.took).toBeLessThan(3_000)
  const second = await startSandbox(first.folder)
  const records = objectsOf((await second.control('GET', 'records?persona=soletrader')).json)
  const statusOf = (upstream: string, identifier: string | undefined): unknown =>
    records.find((record) => record['upstream'] === upstream && record['certificateIdentifier'] === identifier)?.[
      'status'
    ]
  await second.stop()
  expect(statusOf('province-33', one)).toBe('CANCELLED')
  expect(statusOf('ministry', one)).toBe('CANCELLED')
  expect([statusOf('province-33', other), statusOf('ministry', other)]).toEqual(['VALID', 'REVOKED'])
})

test('when one upstream dies the whole sandbox ends with exit 1', async () => {
  const running = await startSandbox()
  const children = readFileSync(`/proc/${running.pid}/task/${running.pid}/children`, 'utf8').trim().split(' ')
  expect(children).toHaveLength(4)
  process.kill(Number(children[3]), 'SIGKILL')
  expect(await running.ended).toBe(1)
})
