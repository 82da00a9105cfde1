import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { certusageIn } from '../sandbox/province/certusage-dialect.ts'
import { SHANGHAI_LAYOUT, SHANGHAI_MAPPING } from '../sandbox/province/certusage-layout.ts'
import { createPhoneCodes } from '../sandbox/province/phone-codes.ts'
import { loadHoldings } from '../sandbox/province/province-holdings.ts'
import { createToldDifferences } from '../sandbox/province/told-differences.ts'
import { createCallLog } from '../sandbox/server/call-log.ts'
import { createDataLag } from '../sandbox/server/data-lag.ts'
import { createFaultSwitch } from '../sandbox/server/faults.ts'
import { loadOrCreateKey, textOf } from '../sandbox/server/keys.ts'
import { openApplicationJournal } from '../sandbox/issuing/application-journal.ts'
import { openIssuingOffice } from '../sandbox/issuing/issuing-office.ts'
import { loadKnownClients, type KnownClients } from '../sandbox/server/known-clients.ts'
import { createRawPatches } from '../sandbox/server/raw-patches.ts'
import { createUpstreamServer } from '../sandbox/server/upstream-server.ts'
import { personaNamed } from '../sandbox/synthetic/persona.ts'
import { openAdminDesk, type AdminDesk } from './testing/admin-desk.ts'

let desk: AdminDesk
let server: Server = createServer()
let clients: KnownClients
let publicKey = ''

/** The sandbox's Shanghai: dialect `certusage` in a field layout of its own, in this process. */
async function openShanghai(folder: string): Promise<void> {
  const key = loadOrCreateKey(folder, 'province-31')
  publicKey = textOf(key.publicKey)
  clients = loadKnownClients(folder, 'province-31')
  const faults = createFaultSwitch(Date.now)
  const holdings = loadHoldings(folder, '31', '2026-12-01', Date.now)
  const office = openIssuingOffice({
    province: '31',
    holdings,
    journal: openApplicationJournal(folder, 'province-31'),
    changeState: holdings.change,
    tell: () => undefined,
    now: Date.now,
  })
  const answerWire = certusageIn(SHANGHAI_LAYOUT).createWire({
    answerKey: key,
    clients,
    holdings,
    office,
    patches: createRawPatches(() => true),
    faults,
    phoneCodes: createPhoneCodes(Date.now),
    differences: createToldDifferences(Date.now),
    deliverCode: () => Promise.resolve(true),
    lag: createDataLag(),
    now: Date.now,
  })
  const answerControl = () => ({ status: 404, body: '{}' })
  server = createUpstreamServer({ answerWire, answerControl, faults, calls: createCallLog('province-31', Date.now) })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null
}

beforeEach(async () => {
  desk = await openAdminDesk()
  await openShanghai(join(desk.folder, 'shanghai'))
})
afterEach(() => {
  server.close()
  desk.remove()
})

function file(name: string, content: object): string {
  const path = join(desk.folder, name)
  writeFileSync(path, JSON.stringify(content), { mode: 0o600 })
  return path
}

it('a province with a field layout that nobody knows is connected by commands alone, each saying what to write', async () => {
  const address = server.address()
  if (!isAddress(address)) throw new Error('the province listens')
  const asker = { orgName: '示例厅', username: 'rc', itemName: '应用', itemCode: '0001', businessCode: 'RC-31' }
  const first = {
    province: '31',
    name: '上海市',
    dialect: 'certusage',
    address: `http://127.0.0.1:${address.port}`,
    appId: 'roadcert-gateway',
    publicKey,
    kinds: [1, 2, 3, 4, 5, 6, 7, 8, 9],
    enabled: true,
  }
  const check = (content: object, ...more: readonly string[]) =>
    desk.told('province', 'check', '31', '--file', file('shanghai.json', content), ...more)
  const probe = file('probe.json', { holderCode: personaNamed('soletrader').idNumber, holderCodeType: '111' })

  await desk.run('key', 'create', '--use', 'upstream-client', '--if-missing')
  expect(await check(first)).toEqual({ refused: 'file-invalid' })
  expect(desk.errors()).toContain('asker: dialect certusage wants')
  expect(await check({ ...first, asker })).toMatchObject({
    questions: [{ outcome: 'refused' }, { outcome: 'refused' }],
  })

  const told = await desk.told('key', 'create', '--use', 'upstream-client', '--if-missing', '--print')
  expect(clients.register('roadcert-gateway', String(Object(told).publicKey))).toBe(true)
  expect(await check({ ...first, asker })).toMatchObject({
    answers: true,
    questions: [{ outcome: 'nothing-found' }, {}],
  })

  const { fields, typeCodes, statuses } = SHANGHAI_MAPPING
  const unmapped = JSON.stringify(await check({ ...first, asker }, '--probe', probe))
  for (const member of ['zzbs', 'zzlx', 'zt', 'czrxm', 'zjhm', 'yxqz'])
    expect(unmapped).toContain(`"member":"${member}"`)
  expect(unmapped).toContain('"state":"unknown"')
  expect(unmapped).not.toMatch(/吴国强|330\d{15}|339900\d{12}|1990000/)

  expect(JSON.stringify(await check({ ...first, asker, fields }, '--probe', probe))).toMatch(/typeCodes.*RY-CYZG/)
  const mapped = { ...first, asker, fields, typeCodes, statuses }
  expect(await check(mapped, '--probe', probe)).toMatchObject({ answers: true, records: expect.anything(), advice: [] })
  await desk.run('province', 'check', '31', '--file', file('shanghai.json', mapped), '--probe', probe)
  expect(desk.errors()).toBe('')
  expect(await desk.run('province', 'add', file('shanghai.json', mapped))).toBe(0)
  expect(await desk.told('province', 'check', '31', '--probe', probe)).toMatchObject({ answers: true })
}, 60_000)
