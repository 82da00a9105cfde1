import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, signIn, type Answer } from './testing/api.ts'
import { startAlone, type LonelyProcess } from './testing/killable-gateway.ts'
import { readCode } from './testing/read-code.ts'
import { startStack } from './testing/running-stack.ts'

let environment: NodeJS.ProcessEnv
let dataDirectory: string
let address: string
let sandboxAddress: string
let sandbox: LonelyProcess
let gateway: LonelyProcess
let driver: string
let owner: string

const startGateway = (): Promise<LonelyProcess> => startAlone('gateway/src/server.ts', 'listening ', environment)

beforeAll(async () => {
  const stack = await startStack()
  dataDirectory = stack.dataDirectory
  address = stack.gateway
  sandboxAddress = stack.sandbox
  environment = { ...stack.environment, WECHAT_ADDRESS: stack.sandbox, PLATFORM_IDENTITY_ADDRESS: stack.sandbox }
  expect(await stack.stop({ keepData: true })).toBe(0)
  sandbox = await startAlone('scripts/sandbox/main.ts', 'sandbox ready', environment)
  gateway = await startGateway()
  driver = await signIn(address, 'driver')
  owner = await signIn(address, 'owner')
})

afterAll(async () => {
  await gateway.kill()
  await sandbox.kill()
  rmSync(dataDirectory, { recursive: true, force: true })
})

async function idsOf(token: string, relation: string, kind: number, status = 'VALID'): Promise<readonly string[]> {
  const list = await call(address, 'GET', '/api/v1/certificates', { token })
  const wanted = list.body.list('certificates').filter((one) => {
    return one.at('relation') === relation && one.at('kind') === kind && (status === '' || one.at('status') === status)
  })
  return wanted.map((one) => one.text('certificateId'))
}

function askLink(token: string, certificateId: string, body: object): Promise<Answer> {
  return call(address, 'POST', `/api/v1/certificates/${certificateId}/file-links`, { token, body })
}

async function fetchFile(url: string): Promise<Response> {
  const response = await fetch(url)
  expect(response.headers.get('cache-control')).toBe('no-store')
  return response
}

/** Renders the first page as a printer would, at 200 dots an inch, and reads the code from the picture. */
async function codeOnPaper(pdf: Buffer): Promise<{ readonly text: string; readonly version: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'roadcert-paper-'))
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf)
    await promisify(execFile)('pdftoppm', ['-r', '200', '-png', '-f', '1', '-l', '1', 'paper.pdf', 'page'], {
      cwd: folder,
    })
    const [picture = ''] = readdirSync(folder).filter((name) => name.endsWith('.png'))
    const read = await readCode(readFileSync(join(folder, picture)))
    if (!read) throw new Error('no code can be read from the paper')
    return read
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const verify = (code: string, token?: string): Promise<Answer> =>
  call(address, 'POST', '/api/v1/verifications', {
    body: { code, ...(token === undefined ? {} : { place: { division: '339900' } }) },
    ...(token === undefined ? {} : { token }),
  })

async function printOne(layout: 'a4' | 'card'): Promise<{ readonly pdf: Buffer; readonly url: string }> {
  const [certificateId = ''] = await idsOf(driver, 'own', 7)
  const link = await askLink(driver, certificateId, { format: 'pdf', reason: 'keep-in-vehicle', layout })
  expect([link.status, link.text]).toEqual([201, expect.stringContaining('/api/v1/files/')])
  const url = link.body.text('url')
  const file = await fetchFile(url)
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  return { pdf: Buffer.from(await file.arrayBuffer()), url }
}

/** Sets the state of the driver's certificate at its province. */
async function setDriverStatus(status: string): Promise<void> {
  const records = await call(sandboxAddress, 'GET', '/sandbox/records?upstream=province-33&persona=driver')
  const record = records.body.list().find((one) => one.at('raw', 'ZZLXDM') === '11100000000019713D071')
  const identifier = encodeURIComponent(record?.text('certificateIdentifier') ?? '')
  await call(sandboxAddress, 'POST', `/sandbox/certificates/${identifier}/status`, { body: { status } })
}

test('a driver prints a voucher; its code, read from the picture, tells the present state until the paper is taken back', async () => {
  const { pdf, url } = await printOne('a4')
  expect(pdf.length).toBeLessThan(60_000)
  const reused = await fetchFile(url)
  expect([reused.status, reused.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8'])
  const { text, version } = await codeOnPaper(pdf)
  expect(text).toMatch(/^HTTPS:\/\/CERT\.EXAMPLE\.CN\/P\/[1-9][0-9]{36,38}$/)
  expect(Number(version)).toBeLessThanOrEqual(4)

  const anybody = await verify(text)
  expect(anybody.body.value).toMatchObject({
    conclusion: 'pass',
    reasons: [],
    certificates: [{ kind: 7, validNow: true }],
  })
  expect(anybody.body.at('certificates', 0, 'number')).toBeUndefined()
  const officer = await verify(text, await signIn(address, 'inspector'))
  expect(officer.body.value).toMatchObject({ conclusion: 'pass', certificates: [{ purpose: 'verify-roadside' }] })

  await setDriverStatus('SUSPENDED')
  await wait(10_500)
  expect((await verify(text)).body.value).toMatchObject({ conclusion: 'fail', reasons: ['certificate-suspended'] })
  const [certificateId = ''] = await idsOf(driver, 'own', 7, 'SUSPENDED')
  const refused = await askLink(driver, certificateId, { format: 'pdf', reason: 'own-records' })
  expect(refused.body.at('code')).toBe('certificate-not-presentable')
  await setDriverStatus('VALID')
  // The ministry's copy is asked again after a while.
  await expect.poll(async () => (await idsOf(driver, 'own', 7)).length, { timeout: 90_000, interval: 1_000 }).toBe(1)

  const held = await call(address, 'GET', '/api/v1/printed-codes', { token: driver })
  expect(held.body.value).toMatchObject({ complete: true, printedCodes: [{ certificateId, kind: 7, layout: 'a4' }] })
  const path = `/api/v1/printed-codes/${held.body.list('printedCodes')[0]?.text('printedCodeId')}`
  expect((await call(address, 'DELETE', path, { token: owner })).status).toBe(404)
  expect((await call(address, 'DELETE', path, { token: driver })).status).toBe(204)
  const revoked = { conclusion: 'doubt', about: 'freshness', reasons: ['right-ended'], certificates: [] }
  expect((await verify(text)).body.value).toMatchObject(revoked)
  const unknown = { conclusion: 'doubt', reasons: ['static-code'], certificates: [] }
  expect((await verify(text.replace(/.$/, (last) => String((Number(last) + 1) % 10)))).body.value).toMatchObject(
    unknown,
  )
})

test('a card’s code is read too, and what follows /P/ stands in no log', async () => {
  const { text } = await codeOnPaper((await printOne('card')).pdf)
  expect((await verify(text)).body.at('conclusion')).toBe('pass')
  const digits = text.split('/P/')[1] ?? ''
  const page = await fetch(`${address}/P/${digits}`)
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  await wait(300)
  expect(gateway.output()).not.toContain(digits)
})

test('links that are wrong, of two phones at once, of another’s certificate and of the sealed file', async () => {
  const [certificateId = ''] = await idsOf(driver, 'own', 7)
  const body = { format: 'pdf', reason: 'keep-in-vehicle' }
  expect((await askLink(owner, certificateId, body)).status).toBe(404)
  expect((await askLink(driver, certificateId, { ...body, format: 'ofd' })).body.at('code')).toBe('file-not-available')
  expect((await askLink(driver, certificateId, { ...body, size: 'a4' })).body.at('code')).toBe('request-invalid')
  expect((await fetchFile(`${address}/api/v1/files/${'A'.repeat(43)}`)).status).toBe(404)
  expect((await fetchFile(`${address}/api/v1/files/%F0%9F%9A%9A`)).status).toBeGreaterThanOrEqual(400)

  const url = (await askLink(driver, certificateId, body)).body.text('url')
  expect((await fetch(url, { method: 'HEAD' })).status).toBeGreaterThanOrEqual(400)
  const both = await Promise.all(Array.from({ length: 8 }, () => fetchFile(url)))
  expect(both.map((one) => one.status).toSorted((one, other) => one - other)).toEqual([200, ...Array(7).fill(404)])

  const vehicles = await idsOf(driver, 'authorised', 5)
  expect((await askLink(driver, vehicles[0] ?? '', body)).body.at('code')).toBe('not-allowed')
})

test('a fleet in one file while its province is slow; a killed gateway leaves nothing behind', async () => {
  const certificateIds = [...(await idsOf(owner, 'company', 5, ''))]
  expect(certificateIds.length).toBeGreaterThan(5)
  const order = { certificateIds, layout: 'card', reason: 'keep-in-vehicle' }
  const start = () => call(address, 'POST', '/api/v1/voucher-batches', { token: owner, body: order })
  const slow = { upstream: 'province-33', kind: 'slow', seconds: 8, delayMs: 1_500 }
  await call(sandboxAddress, 'POST', '/sandbox/faults', { body: slow })
  const started = await start()
  expect(started.status).toBe(202)
  expect((await start()).body.at('code')).toBe('state-conflict')
  const path = `/api/v1/voucher-batches/${started.body.text('batchId')}`
  const state = async () => (await call(address, 'GET', path, { token: owner })).body
  expect((await call(address, 'POST', `${path}/file-links`, { token: owner })).body.at('code')).toBe('state-conflict')
  expect((await call(address, 'GET', path, { token: driver })).status).toBe(404)
  await expect.poll(async () => (await state()).at('state'), { timeout: 60_000, interval: 500 }).toBe('ready')
  const ready = await state()
  // One vehicle is suspended and stays out.
  expect(ready.at('done')).toBe(certificateIds.length)
  expect(ready.list('leftOut').map((one) => one.at('reason'))).toContain('certificate-not-presentable')

  const link = await call(address, 'POST', `${path}/file-links`, { token: owner })
  const file = await fetchFile(link.body.text('url'))
  expect(file.status).toBe(200)
  expect(Buffer.from(await file.arrayBuffer()).toString('latin1')).toContain('/Count 2')
  expect((await fetchFile(link.body.text('url'))).status).toBe(404)
  expect((await state()).at('state')).toBe('handed-over')

  await call(sandboxAddress, 'POST', '/sandbox/faults', { body: slow })
  const killed = await start()
  await gateway.kill()
  gateway = await startGateway()
  owner = await signIn(address, 'owner')
  const gone = await call(address, 'GET', `/api/v1/voucher-batches/${killed.body.text('batchId')}`, { token: owner })
  expect([gone.status, gone.body.at('code')]).toEqual([404, 'not-found'])
  const left = readdirSync(dataDirectory, { recursive: true }).map(String)
  expect(left.filter((name) => /pdf|voucher|tmp/i.test(name))).toEqual([])
})
