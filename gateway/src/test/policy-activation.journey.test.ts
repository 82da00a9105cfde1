import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPolicyFolder, SHIPPED_POLICY_FOLDER } from '../policy-folder.ts'
import { narrowedPolicy, TAKEN_AWAY } from '../release/bundle/testing/narrowed-policy.ts'
import { call, Json, signIn } from './testing/api.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
/** Five seconds by the specification; the rest is this machine's, on which the whole stack and the load run at once. */
const TAKEN_UP_MS = 5_000
/** `POLICY_KILLS=20` for a campaign. */
const KILLS = Number(process.env['POLICY_KILLS'] ?? 2)

let stack: RunningStack
let token: string
let certificate: string
/** How long an activation takes on this machine, so that kills fall into it. */
let activationMs = 1_000

beforeAll(async () => {
  stack = await startStack()
  token = await signIn(stack.gateway, 'driver')
  const list = await call(stack.gateway, 'GET', '/api/v1/certificates', { token })
  const own = list.body.list('certificates').find((one) => one.at('relation') === 'own')
  certificate = own?.text('certificateId') ?? ''
  const folder = join(stack.dataDirectory, 'narrowed')
  mkdirSync(folder)
  for (const file of narrowedPolicy(readPolicyFolder(SHIPPED_POLICY_FOLDER)))
    writeFileSync(join(folder, file.path), file.text)
})

afterAll(async () => {
  await stack.stop()
})

const at = (name: string): string => join(stack.dataDirectory, name)
const auditKey = (): string => at('operators/audit.key')

function startAdmin(words: readonly string[]) {
  return spawn(process.execPath, [join(ROOT, 'scripts/admin/main.ts'), ...words, '--json'], {
    cwd: ROOT,
    env: stack.environment,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

/** What one admin command tells, as its own process beside the running gateway. */
async function admin(...words: readonly string[]): Promise<Json> {
  const child = startAdmin(words)
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await once(child, 'close')
  return new Json(output === '' ? null : JSON.parse(output))
}

/** Reads the certificate on and on; what each answer told, by the moment at which it was asked for. */
function startLoad() {
  const answers: { readonly askedAt: number; readonly status: number; readonly told: boolean }[] = []
  let going = true
  const lane = async (): Promise<void> => {
    while (going) {
      const askedAt = Date.now()
      const { status, body } = await call(stack.gateway, 'GET', `/api/v1/certificates/${certificate}`, { token })
      answers.push({ askedAt, status, told: body.at(TAKEN_AWAY) !== undefined })
    }
  }
  const lanes = [lane(), lane(), lane()]
  return {
    answers,
    stop: async () => {
      going = false
      await Promise.all(lanes)
    },
  }
}

async function isTold(): Promise<boolean> {
  const answer = await call(stack.gateway, 'GET', `/api/v1/certificates/${certificate}`, { token })
  expect(answer.status, answer.text).toBe(200)
  return answer.body.at(TAKEN_AWAY) !== undefined
}

async function untilTold(told: boolean): Promise<void> {
  const deadline = Date.now() + TAKEN_UP_MS
  while ((await isTold()) !== told) {
    if (Date.now() > deadline) throw new Error('not taken up within five seconds')
    await sleep(100)
  }
}

/** Entries of the log that a reading of this certificate made: whether the field left, and under which version. */
function shownEntries(): readonly { readonly told: boolean; readonly version: unknown }[] {
  const database = new BetterSqlite3(at('gateway.db'), { readonly: true })
  const rows = database.prepare("select entry from audit_entries where entry like '%certificate-shown%'").all()
  database.close()
  return rows.map((row) => {
    const entry = new Json(JSON.parse(new Json(row).text('entry')))
    return { told: entry.at('releases', 0, 'treatments', TAKEN_AWAY) !== undefined, version: entry.at('policyVersion') }
  })
}

describe('a policy that is activated while the gateway runs', { timeout: 300_000 }, () => {
  test('a narrowing under load: no request fails, and within five seconds the field is gone', async () => {
    expect(await isTold()).toBe(true)
    const bundle = at('narrowing.json')
    expect((await admin('policy', 'sign', at('narrowed'), '--out', bundle)).at('signatures')).toBe(1)
    const load = startLoad()
    const begunAt = Date.now()
    const activated = await admin('policy', 'activate', bundle)
    const activeFrom = Date.now()
    activationMs = activeFrom - begunAt
    await sleep(TAKEN_UP_MS)
    await load.stop()
    expect(activated.value).toMatchObject({ version: expect.stringMatching(/^1-/), signatures: 1 })
    expect(load.answers.filter(({ status }) => status !== 200)).toEqual([])
    expect(load.answers.length).toBeGreaterThan(20)
    expect(load.answers.some(({ told }) => told)).toBe(true)
    expect(await isTold()).toBe(false)
    const late = load.answers.filter(({ askedAt, told }) => told && askedAt > activeFrom + TAKEN_UP_MS)
    expect(late).toEqual([])
  })

  test('every entry names the one version it acted under', () => {
    const entries = shownEntries()
    const versions = new Map(entries.map(({ version, told }) => [version, told]))
    expect([...versions.keys()].map((version) => String(version).slice(0, 2)).toSorted()).toEqual(['0-', '1-'])
    for (const { version, told } of entries) expect(told).toBe(versions.get(version))
  })

  test('a widening wants a second person, and is taken up as fast', async () => {
    const bundle = at('widening.json')
    expect((await admin('policy', 'sign', SHIPPED_POLICY_FOLDER, '--out', bundle)).at('signatures')).toBe(2)
    expect((await admin('policy', 'activate', bundle)).at('refused')).toBe('second-signature-needed')
    expect(await isTold()).toBe(false)
    await admin('policy', 'sign', bundle, '--operator', auditKey())
    expect((await admin('policy', 'activate', bundle)).at('version')).toMatch(/^2-/)
    await untilTold(true)
  })

  test('a rollback narrows with one, and with two widens again', async () => {
    expect((await admin('policy', 'rollback')).at('version')).toMatch(/^3-/)
    await untilTold(false)
    expect((await admin('policy', 'rollback')).at('refused')).toBe('second-signature-needed')
    expect((await admin('policy', 'rollback', '--countersign', auditKey())).at('version')).toMatch(/^4-/)
    await untilTold(true)
  })

  test('a rehearsal knows what was asked meanwhile, without any value', async () => {
    // Requests are stored every ten seconds.
    const deadline = Date.now() + 30_000
    for (;;) {
      const rehearsed = await admin('policy', 'rehearse', at('narrowed'))
      const [first] = rehearsed.list('leavesLess')
      if (first !== undefined && first.at('kind') !== undefined) {
        expect(first.at('field')).toBe(TAKEN_AWAY)
        expect(Number(rehearsed.at('requests'))).toBeGreaterThan(0)
        break
      }
      expect(Date.now()).toBeLessThan(deadline)
      await sleep(1_000)
    }
    const database = new BetterSqlite3(at('gateway.db'), { readonly: true })
    const rows = database.prepare('select requests from policy_recordings').all()
    database.close()
    for (const row of rows) expect(new Json(row).text('requests')).toMatch(/^[[\]",a-zA-Z0-9 -]*$/)
  })

  test('an activation killed at any moment leaves the old version or the new one, whole', async () => {
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const before = (await admin('policy', 'history')).text('inForce')
      const told = await isTold()
      const bundle = at(`kill-${String(kill)}.json`)
      await admin('policy', 'sign', told ? at('narrowed') : SHIPPED_POLICY_FOLDER, '--out', bundle)
      const next = (await admin('policy', 'sign', bundle, '--operator', auditKey())).text('version')
      const child = startAdmin(['policy', 'activate', bundle])
      const ended = once(child, 'exit')
      await sleep(activationMs * (0.4 + Math.random() * 0.7))
      child.kill('SIGKILL')
      await ended
      const after = (await admin('policy', 'history')).text('inForce')
      expect([before, next]).toContain(after)
      if (after === before) expect((await admin('policy', 'activate', bundle)).at('version')).toBe(next)
      await untilTold(!told)
    }
    expect((await admin('audit', 'verify')).at('firstBroken')).toBeUndefined()
  })

  test('a database that somebody else wrote a bundle into is not believed: 503, and nothing is released', async () => {
    const database = new BetterSqlite3(at('gateway.db'))
    database
      .prepare(
        `insert into policy_bundles (sequence, digest, bundle, signatures, activated_at, activated_by)
         select sequence + 1, digest, bundle, signatures, activated_at, activated_by from policy_bundles
         order by sequence desc limit 1`,
      )
      .run()
    await sleep(TAKEN_UP_MS + 2_000)
    const refused = await call(stack.gateway, 'GET', `/api/v1/certificates/${certificate}`, { token })
    expect([refused.status, refused.body.at('code')]).toEqual([503, 'evidence-unavailable'])
    expect((await call(stack.operations, 'GET', '/readyz')).status).toBe(503)
    database.prepare('delete from policy_bundles where sequence = (select max(sequence) from policy_bundles)').run()
    database.close()
    await untilAnswered()
    expect((await call(stack.operations, 'GET', '/readyz')).status).toBe(200)
  })
})

async function untilAnswered(): Promise<void> {
  const deadline = Date.now() + 10_000
  for (;;) {
    const { status } = await call(stack.gateway, 'GET', `/api/v1/certificates/${certificate}`, { token })
    if (status === 200) return
    if (Date.now() > deadline) throw new Error(`still ${String(status)}`)
    await sleep(200)
  }
}
