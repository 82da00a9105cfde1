import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { SignedEnvelope } from 'shared-types/contracts/signed-documents.ts'
import type { Roots } from 'shared-types/trust/roots.ts'
import { verifyTrustList, type KnownTrustList } from 'shared-types/trust/verify-trust-list.ts'
import { openSelfSignedRoots, walkRoots } from 'shared-types/trust/walk-roots.ts'
import { Parse } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sm3 } from '../cryptography/sm3.ts'
import { verifySm2 } from '../cryptography/sm2-signature.ts'
import { call, Json, signIn } from './testing/api.ts'
import { showCode } from './testing/phone.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
/** A gateway learns of keys and lists within five seconds each. */
const TAKEN_UP_MS = 15_000

let stack: RunningStack

beforeAll(async () => {
  stack = await startStack()
})

afterAll(async () => {
  await stack.stop()
})

/** Runs one admin command as its own process beside the running gateway. */
async function admin(...words: readonly string[]): Promise<{ readonly code: unknown; readonly told: Json }> {
  const main = join(ROOT, 'scripts/admin/main.ts')
  const child = spawn(process.execPath, [main, ...words, '--json'], {
    cwd: ROOT,
    env: stack.environment,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = await once(child, 'close')
  return { code, told: new Json(output === '' ? null : JSON.parse(output)) }
}

function rotateRoot(keyId = '') {
  return admin('roots', 'extend', '--rotate', keyId, '--yes', `replace key ${keyId} in the roots`)
}

async function document(path: string): Promise<string> {
  const answer = await call(stack.gateway, 'GET', `/api/v1/${path}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.text
}

function firstRoots(envelope: string): Roots {
  const opened = openSelfSignedRoots(envelope, verifySm2)
  if (!opened.ok) throw new Error(opened.failure)
  return opened.value
}

function read(envelope: string, roots: Roots, current?: KnownTrustList) {
  const known = current === undefined ? {} : { current }
  return verifyTrustList({ envelope, roots, nowSeconds: Date.now() / 1000, sm3, verifySm2, ...known })
}

async function shownByDriver() {
  const token = await signIn(stack.gateway, 'driver')
  const list = await call(stack.gateway, 'GET', '/api/v1/certificates', { token })
  const own = list.body.list('certificates').filter((one) => one.at('relation') === 'own')
  return showCode(stack.gateway, { token, certificateIds: own.map((one) => one.text('certificateId')), view: 'public' })
}

function verify(code: string) {
  return call(stack.gateway, 'POST', '/api/v1/verifications', { body: { code } })
}

describe('a reader that holds the first roots', () => {
  test('walks three generations, reads the newest list, and takes no older one back', async () => {
    const one = firstRoots(await document('roots/1'))
    const older = await document('trust-list')
    const [warm, cold] = one.roots.map(({ keyId }) => keyId)
    expect((await rotateRoot(warm)).told.value).toEqual({ issued: true, n: 2 })
    expect((await rotateRoot(cold)).told.value).toEqual({ issued: true, n: 3 })
    const walked = walkRoots(one, [await document('roots/2'), await document('roots/3')], verifySm2)
    if (!walked.ok) throw new Error(walked.failure)
    expect(walked.value.roots.filter(({ keyId }) => keyId === warm || keyId === cold)).toEqual([])

    const before = read(older, one)
    const now = read(await document('trust-list'), walked.value, before.ok ? knownOf(before.value) : undefined)
    if (!now.ok) throw new Error(now.failure)
    expect(now.value).toMatchObject({
      stale: false,
      trustList: { keys: [{ keyNumber: 1 }, { keyNumber: 2, use: ['withdrawals'] }] },
    })
    expect(read(older, one, knownOf(now.value))).toEqual({ ok: false, failure: 'version-rolled-back' })
    expect(read(await document('trust-list'), one).ok, 'the first list key still counts').toBe(true)
  })

  test('is safe from a generation that was changed: it is refused on import', async () => {
    const path = join(stack.dataDirectory, 'roots.json')
    writeFileSync(path, await document('roots/2'))
    expect((await admin('roots', 'import', path)).told.value).toMatchObject({ state: 'present', n: 2 })
    const { payload, signatures } = Parse(SignedEnvelope, JSON.parse(await document('roots/2')))
    const weaker = Buffer.from(payload, 'base64url').toString().replace('"threshold":2', '"threshold":1')
    writeFileSync(path, JSON.stringify({ payload: Buffer.from(weaker).toString('base64url'), signatures }))
    const refused = await admin('roots', 'import', path)
    expect([refused.code, refused.told.at('refused')]).toEqual([1, 'bad-signature'])
  })
})

describe('operators beside a running gateway', () => {
  test('hear from the doctor that nothing is red, and that the gateway and its counterparts answer', async () => {
    const { code, told } = await admin('doctor')
    const lights = told.list('findings').map((one) => `${one.text('check')} ${one.text('light')}`)
    expect(lights.filter((line) => line.endsWith('red'))).toEqual([])
    expect(lights).toEqual(
      expect.arrayContaining(['gateway green', 'province-33 green', 'ministry green', 'clock green']),
    )
    expect(code).toBe(0)
  })

  test('take a backup that holds together, and find everything under the keys in use', async () => {
    const file = join(stack.dataDirectory, 'backup.db')
    expect((await admin('database', 'backup', file)).told.value).toMatchObject({ file })
    expect((await admin('key', 'rekey')).told.value).toEqual({ places: [] })
  })

  test('suspend an officer, who is signed out at once and signs in as nobody known', async () => {
    const token = await signIn(stack.gateway, 'inspector51')
    const ask = () => call(stack.gateway, 'GET', '/api/v1/sessions', { token })
    const before = (await ask()).status
    expect(before).not.toBe(401)
    const words = ['--yes', 'suspend officer 51010001']
    expect((await admin('inspector', 'suspend', '51010001', ...words)).told.value).toMatchObject({ suspended: true })
    expect((await ask()).status).toBe(401)
    const again = await call(stack.gateway, 'POST', '/api/v1/sessions', { body: { loginCode: 'demo:inspector51' } })
    expect(again.body.at('viewer', 'kind')).toBe('public')
  })
})

describe('a key of codes', () => {
  test('that is rotated goes on until its successor has stood in the list for a week', async () => {
    const rotated = await admin('key', 'rotate')
    expect(rotated.told.value).toMatchObject({ purpose: 'attestation', keyNumber: 3 })
    const list = read(await document('trust-list'), firstRoots(await document('roots/1')))
    if (!list.ok) throw new Error(list.failure)
    const { issuedAt, keys } = list.value.trustList
    expect(keys.map(({ keyNumber, notBefore }) => [keyNumber, notBefore - issuedAt >= 7 * 86_400])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ])
    const shown = await shownByDriver()
    expect((await verify(shown.textAt(Date.now()))).body.at('conclusion')).toBe('pass')
  })

  test('that is revoked fails its codes within seconds, and signs no more', async () => {
    const shown = await shownByDriver()
    expect((await verify(shown.textAt(Date.now()))).body.at('conclusion')).toBe('pass')
    expect((await admin('key', 'revoke', '1', '--yes', 'revoke key 1')).told.value).toMatchObject({ revokedNow: true })
    const list = read(await document('trust-list'), firstRoots(await document('roots/1')))
    expect(list.ok && list.value.trustList.keys.map(({ revoked }) => revoked)).toEqual([true, undefined, undefined])
    const until = Date.now() + TAKEN_UP_MS
    let checked = await verify(shown.textAt(Date.now()))
    while (checked.body.at('conclusion') === 'pass' && Date.now() < until) {
      await setTimeout(500)
      checked = await verify(shown.textAt(Date.now()))
    }
    expect(checked.body.value).toMatchObject({ conclusion: 'fail', about: 'code', reasons: ['key-not-valid'] })
    const again = await shownByDriver()
    expect([again.answer.status, again.answer.body.at('code')]).toEqual([409, 'certificate-not-presentable'])
  })
})

function knownOf({
  trustList,
  digest,
}: {
  trustList: { version: number; keys: KnownTrustList['keys'] }
  digest: string
}) {
  const { version, keys } = trustList
  return keys === undefined ? { version, digest } : { version, digest, keys }
}
