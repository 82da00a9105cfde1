import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { JsonObject } from './server/exchange.ts'
import { findPersona } from './synthetic/persona.ts'
import { buildWorld } from './synthetic/world.ts'
import { callCertshare, type CertshareReply } from './testing/certshare-client-wire.ts'
import { newNonce } from './testing/elssp-client-wire.ts'
import { callMinistry } from './testing/mot-client-wire.ts'
import { objectIn, objectsOf, startSandbox, type RunningSandbox } from './testing/running-sandbox.ts'

const useCause = '持证人查看本人证照'
const RIDEHAIL = { holderCode: findPersona('ridehail')?.idNumber ?? '', holderTypeCode: '111' }
let sandbox: RunningSandbox

beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(async () => {
  await sandbox.stop()
})
afterEach(async () => {
  await sandbox.control('DELETE', 'patches')
})

const ask = (name: string, data: JsonObject, spoiled = {}): Promise<CertshareReply> =>
  callCertshare(sandbox, name, { useCause, ...data }, spoiled)

async function identifierOf(persona: string, from: RunningSandbox = sandbox): Promise<string> {
  const { json } = await from.control('GET', `records?persona=${persona}&upstream=province-51`)
  return String(objectsOf(json)[0]?.['certificateIdentifier'])
}

async function ministrysCode(identifier: string, from: RunningSandbox = sandbox): Promise<unknown> {
  const { json } = await callMinistry(from, 'certificates/query', { certificateIdentifiers: [identifier] })
  return objectIn(objectsOf(json['certificates'])[0], 'record')['certStatus']
}

describe('certificates', () => {
  test('a holder’s certificates come sealed and signed, with exactly the columns asked for and the five that always come', async () => {
    const columns = ['certificateHolder', 'drivingLicenseClass', 'vehicleNo']
    const { httpStatus, status, head, authentic, answer } = await ask('queryCertInfoByHolderCode', {
      ...RIDEHAIL,
      columns,
    })
    expect({ httpStatus, status, authentic }).toEqual({ httpStatus: 200, status: 0, authentic: true })
    expect(head['dataTime']).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
    expect(answer).toMatchObject({ total: 2 })
    const [driver, vehicle] = objectsOf(answer?.['certs'])
    const always = ['certIdentifier', 'certState', 'certificateHolderCode', 'certificateHolderType']
    expect(Object.keys(driver ?? {}).sort()).toEqual(
      [...always, 'certificateHolder', 'certificateTypeCode', 'surface'].sort(),
    )
    expect(driver).toMatchObject({ certState: '01', surface: [{ columnName: 'drivingLicenseClass', value: 'C1' }] })
    expect(vehicle).toMatchObject({ surface: [{ columnName: 'vehicleNo', value: '川ZD10030' }] })
  })

  test('a cancelled, an expired and a suspended certificate are told with their state and a status of their own', async () => {
    const certIdentifier = await identifierOf('ridehail')
    const told = async (status: string): Promise<unknown> => {
      await sandbox.control('POST', `certificates/${certIdentifier}/status`, { status, upstream: 'province-51' })
      const reply = await ask('queryCertInfo', { certIdentifier, columns: [] })
      return [reply.status, objectIn(reply.answer, 'cert')['certState'], reply.authentic]
    }
    expect(await told('CANCELLED')).toEqual([21, '04', true])
    expect(await told('EXPIRED')).toEqual([22, '05', true])
    expect(await told('SUSPENDED')).toEqual([23, '02', true])
    expect(await told('VALID')).toEqual([0, '01', true])
  })

  test('a person is told the companies that they represent, and nothing when there are none', async () => {
    const company = buildWorld('51', '2026-11-23').companies[0]
    const personCode = company?.legalRepresentative.idNumber
    const { status, answer } = await ask('queryOrgByLegalPerson', { personCode, personTypeCode: '111' })
    expect({ status, answer }).toEqual({
      status: 0,
      answer: { orgs: [{ orgName: company?.name, orgCode: company?.creditCode }] },
    })
    const none = await ask('queryOrgByLegalPerson', { personCode: RIDEHAIL.holderCode, personTypeCode: '111' })
    expect(none).toMatchObject({ status: 10, authentic: true, sealed: false })
  })

  test('a raw record can be deformed, and calls show names without values', async () => {
    const certIdentifier = await identifierOf('hazmat')
    const patch = { upstream: 'province-51', members: { certState: '77' }, remove: ['certificateTypeCode'] }
    await sandbox.control('POST', `records/${certIdentifier}/patch`, patch)
    const { answer } = await ask('queryCertInfo', { certIdentifier, columns: ['photo'] })
    expect(objectIn(answer, 'cert')).toMatchObject({ certState: '77' })
    expect(objectIn(answer, 'cert')).not.toHaveProperty('certificateTypeCode')
    const calls = objectsOf((await sandbox.control('GET', 'calls?upstream=province-51')).json)
    const members = ['useCause', 'certIdentifier', 'columns']
    expect(calls.at(-1)).toMatchObject({ path: '/certShare/queryCertInfo', members, fields: ['photo'], status: 200 })
    expect(JSON.stringify(calls)).not.toContain(certIdentifier)
  })
})

describe('phone codes', () => {
  test('a code reaches the persona, matches once, and needs name and number to agree', async () => {
    const { holderCode, holderTypeCode } = RIDEHAIL
    const send = (holder: string): Promise<CertshareReply> =>
      ask('sendHolderCode', { holder, holderCode, holderTypeCode })
    expect(await send('何小燕')).toMatchObject({ status: 10, sealed: false })
    const ticket = (await send('何晓燕')).answer?.['ticket']
    const messages = objectsOf((await sandbox.control('GET', 'messages?persona=ridehail')).json)
    const digits = String(messages.at(-1)?.['code'])
    const check = async (verifyCode: string): Promise<unknown> =>
      (await ask('checkHolderCode', { ticket, verifyCode })).answer?.['matched']
    expect(await check(digits === '000000' ? '000001' : '000000')).toBe(false)
    expect(await check(digits)).toBe(true)
    expect(await check(digits)).toBe(false)
  })
})

describe('what is refused', () => {
  test('unknown callers, old, replayed and wrongly signed requests', async () => {
    const data = { ...RIDEHAIL, columns: [] }
    const nonce = newNonce()
    expect((await ask('queryCertInfoByHolderCode', data, { nonce })).status).toBe(0)
    const spoiled = [
      { nonce },
      { timestamp: Date.now() - 301_000 },
      { timestamp: Date.now() + 301_000 },
      { signature: Buffer.alloc(64, 1).toString('base64') },
      { accessId: 'somebody' },
      { nonce: 'short' },
    ]
    for (const one of spoiled) {
      const reply = await ask('queryCertInfoByHolderCode', data, one)
      expect([reply.httpStatus, reply.status, reply.sealed]).toEqual([200, 11, false])
    }
  })

  test('every bad request gets the status that says why', async () => {
    const status = async (name: string, data: JsonObject): Promise<unknown> => (await ask(name, data)).status
    const identifier = { certIdentifier: 'x', columns: [] }
    expect(await status('queryCertInfo', { ...identifier, useCause: undefined })).toBe(12)
    expect(await status('queryCertInfo', { ...identifier, useCause: '' })).toBe(12)
    expect(await status('queryCertInfo', { ...identifier, useCause: '查'.repeat(201) })).toBe(102)
    expect(await status('queryCertInfo', { ...identifier, useCause: 7 })).toBe(102)
    expect(await status('queryCertInfo', { certIdentifier: 'x' })).toBe(12)
    expect(await status('queryCertInfo', { certIdentifier: 'x', columns: ['nothing'] })).toBe(102)
    expect(await status('queryCertInfo', identifier)).toBe(10)
    expect(await status('queryCertInfoByHolderCode', { ...RIDEHAIL, holderTypeCode: '999', columns: [] })).toBe(103)
    expect(await status('constructor', {})).toBe(99)
  })

  test('bodies that are no request at all are not authenticated', async () => {
    for (const body of ['', '[]', '{"head":7,"data":null}', '{"head":{"nonce":"<script>"}}']) {
      const response = await fetch(`${sandbox.addresses.province51}/certShare/queryCertInfo`, { method: 'POST', body })
      expect(await response.json()).toMatchObject({ head: { status: 11, nonce: '' } })
    }
  })
})

describe('province 51 and the ministry', () => {
  test('a change at the province reaches the ministry within two seconds', async () => {
    const identifier = await identifierOf('ridehail')
    await sandbox.control('POST', `certificates/${identifier}/status`, { status: 'REVOKED' })
    await expect.poll(() => ministrysCode(identifier), { timeout: 2_000 }).toBe('7')
    await sandbox.control('POST', `certificates/${identifier}/status`, { status: 'VALID' })
    await expect.poll(() => ministrysCode(identifier), { timeout: 2_000 }).toBe('1')
  })

  test('dangerous goods: suspended at the ministry, valid here, until this certificate itself changes', async () => {
    const first = await startSandbox()
    const identifier = await identifierOf('hazmat', first)
    const statuses = async (running: RunningSandbox): Promise<readonly unknown[]> =>
      objectsOf((await running.control('GET', 'records?persona=hazmat')).json).map((one) => one['status'])
    expect(await statuses(first)).toEqual(['VALID', 'SUSPENDED'])
    const other = await identifierOf('ridehail', first)
    await first.control('POST', `certificates/${other}/status`, { status: 'CANCELLED' })
    await expect.poll(() => ministrysCode(other, first), { timeout: 2_000 }).toBe('5')
    expect(await statuses(first)).toEqual(['VALID', 'SUSPENDED'])
    await first.stop()
    const second = await startSandbox(first.folder)
    expect(await statuses(second)).toEqual(['VALID', 'SUSPENDED'])
    await second.control('POST', `certificates/${identifier}/status`, { status: 'VALID' })
    await expect.poll(() => ministrysCode(identifier, second), { timeout: 2_000 }).toBe('1')
    await second.stop()
    const third = await startSandbox(first.folder)
    expect(await statuses(third)).toEqual(['VALID', 'VALID'])
    await third.stop()
  })
})
