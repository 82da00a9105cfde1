import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, signIn } from './testing/api.ts'
import { startAlone, type LonelyProcess } from './testing/killable-gateway.ts'
import { startStack } from './testing/running-stack.ts'
import { nothingAnswered, present, writeUntilKilled, type Answered, type WriterMeans } from './testing/writers.ts'

/** `KILL_MOMENTS=200` for the whole campaign; a few in `npm test`. */
const MOMENTS = Number(process.env['KILL_MOMENTS'] ?? 10)
const LATEST_MS = 500

let environment: NodeJS.ProcessEnv
let dataDirectory: string
let means: WriterMeans
let sandbox: LonelyProcess
let gateway: LonelyProcess

const startGateway = (): Promise<LonelyProcess> => startAlone('gateway/src/server.ts', 'listening ', environment)

async function collectMeans(address: string, sandboxAddress: string): Promise<WriterMeans> {
  const personas = await call(sandboxAddress, 'GET', '/sandbox/personas')
  const stranger = personas.body.list().find((one) => one.at('persona') === 'public')
  if (stranger === undefined) throw new Error('no persona is called public')
  const firstOf = async (token: string, relation: string): Promise<string> => {
    const list = await call(address, 'GET', '/api/v1/certificates', { token })
    const found = list.body.list('certificates').find((one) => one.at('relation') === relation && one.at('kind') !== 1)
    if (found === undefined) throw new Error(`no certificate with the relation ${relation}`)
    return found.text('certificateId')
  }
  const [driverToken, ownerToken] = [await signIn(address, 'driver'), await signIn(address, 'owner')]
  return {
    gateway: address,
    driverToken,
    driverCertificate: await firstOf(driverToken, 'own'),
    ownerToken,
    fleetCertificate: await firstOf(ownerToken, 'company'),
    publicToken: await signIn(address, 'public'),
    binding: {
      name: stranger.text('realName'),
      idNumber: stranger.text('idNumber'),
      proof: { method: 'platform-identity', token: stranger.text('identityToken') },
      noticeVersion: '2026-11',
    },
  }
}

beforeAll(async () => {
  const stack = await startStack()
  dataDirectory = stack.dataDirectory
  environment = { ...stack.environment, WECHAT_ADDRESS: stack.sandbox, PLATFORM_IDENTITY_ADDRESS: stack.sandbox }
  expect(await stack.stop({ keepData: true })).toBe(0)
  sandbox = await startAlone('scripts/sandbox/main.ts', 'sandbox ready', environment)
  gateway = await startGateway()
  means = await collectMeans(stack.gateway, stack.sandbox)
})

afterAll(async () => {
  await gateway.kill()
  await sandbox.kill()
  rmSync(dataDirectory, { recursive: true, force: true })
})

/** Access tokens live ten minutes; a long campaign signs in again after each restart. */
async function signInAgain(): Promise<void> {
  const [driverToken, ownerToken] = [await signIn(means.gateway, 'driver'), await signIn(means.gateway, 'owner')]
  means = { ...means, driverToken, ownerToken, publicToken: await signIn(means.gateway, 'public') }
}

async function isBound(): Promise<boolean> {
  const session = await call(means.gateway, 'POST', '/api/v1/sessions', { body: { loginCode: 'demo:public' } })
  return session.body.text('viewer', 'kind') === 'holder'
}

async function expectNothingLost(answered: Answered): Promise<void> {
  for (const anchor of answered.anchors.slice(-5)) {
    const again = await present(means, anchor)
    expect([again.status, again.body.at('code')]).toEqual([409, 'anchor-used'])
  }
  const listed = await call(means.gateway, 'GET', '/api/v1/delegations', { token: means.ownerToken })
  const ids = listed.body.list('delegations').map((one) => one.text('delegationId'))
  expect(new Set(ids).size, 'a delegation stands once').toBe(ids.length)
  expect(answered.delegationIds.filter((id) => !ids.includes(id))).toEqual([])
  // A change that was under way may have happened or not; one that was answered has happened.
  if (answered.bound !== undefined) expect(await isBound()).toBe(answered.bound)
  answered.bound = await isBound()
}

function entriesOf(): { readonly entryIds: readonly string[]; readonly byRequest: ReadonlyMap<string, number> } {
  const database = new BetterSqlite3(join(dataDirectory, 'gateway.db'), { readonly: true })
  const rows: readonly unknown[] = database.prepare('select entry_id, entry from audit_entries').all()
  database.close()
  const byRequest = new Map<string, number>()
  const entryIds = rows.map((row) => {
    const entry: unknown = JSON.parse(String(Reflect.get(Object(row), 'entry')))
    const requestId = String(Reflect.get(Object(entry), 'requestId'))
    byRequest.set(requestId, (byRequest.get(requestId) ?? 0) + 1)
    return String(Reflect.get(Object(row), 'entry_id'))
  })
  return { entryIds, byRequest }
}

test(
  'a gateway that is killed at any moment has lost nothing that it answered, and doubled nothing',
  async () => {
    const answered = nothingAnswered()
    for (let moment = 1; moment <= MOMENTS; moment += 1) {
      const writing = writeUntilKilled(means, answered)
      await sleep(Math.random() * LATEST_MS)
      await gateway.kill()
      await writing
      gateway = await startGateway()
      await signInAgain()
      await expectNothingLost(answered)
    }
    const { entryIds, byRequest } = entriesOf()
    expect(new Set(entryIds).size).toBe(entryIds.length)
    const stored = new Set(entryIds)
    expect(answered.receiptIds.filter((id) => !stored.has(id))).toEqual([])
    expect(answered.requestIds.filter((id) => byRequest.get(id) !== 1)).toEqual([])
    const { receiptIds, anchors, delegationIds, requestIds } = answered
    expect(Math.min(receiptIds.length, anchors.length, delegationIds.length)).toBeGreaterThan(0)
    console.log(
      `killed at ${MOMENTS} moments; answered before: ${requestIds.length} writes (${receiptIds.length} verifications, ${anchors.length} presentations, ${delegationIds.length} authorisations, ${requestIds.length - receiptIds.length - anchors.length - delegationIds.length} bindings); 0 lost, 0 doubled`,
    )
  },
  60_000 + MOMENTS * 15_000,
)
