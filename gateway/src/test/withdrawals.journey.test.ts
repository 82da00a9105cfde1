import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { parseTrustList } from 'shared-types/trust/parse-trust-list.ts'
import { parseEnvelope } from 'shared-types/trust/parse-envelope.ts'
import { isJsonObject } from 'shared-types/trust/read-members.ts'
import type { TrustList } from 'shared-types/trust/trust-list.ts'
import { verifyWithdrawals, type KnownWithdrawals } from 'shared-types/trust/verify-withdrawals.ts'
import { verifySm2 } from '../cryptography/sm2-signature.ts'
import { call, signIn, type Answer } from './testing/api.ts'
import { startAlone, type LonelyProcess } from './testing/killable-gateway.ts'
import { showCode } from './testing/phone.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'

/** 状态名单: a change is in the published list within this time. */
const WITHIN_MS = 60_000
const LIST = '/api/v1/withdrawals'

let stack: RunningStack
let sandbox: LonelyProcess
let gateway: LonelyProcess
let trustList: TrustList
/** What a phone remembers of the last list: it refuses any older one. */
let known: KnownWithdrawals = { version: 0 }

const startGateway = (): Promise<LonelyProcess> => startAlone('gateway/src/server.ts', 'listening ', stack.environment)

beforeAll(async () => {
  stack = await startStack()
  expect(await stack.stop({ keepData: true })).toBe(0)
  const addresses = { WECHAT_ADDRESS: stack.sandbox, PLATFORM_IDENTITY_ADDRESS: stack.sandbox }
  stack = { ...stack, environment: { ...stack.environment, ...addresses } }
  sandbox = await startAlone('scripts/sandbox/main.ts', 'sandbox ready', stack.environment)
  gateway = await startGateway()
  const { payload } = parseEnvelope((await call(stack.gateway, 'GET', '/api/v1/trust-list')).text) ?? {}
  const json: unknown = JSON.parse(Buffer.from(payload ?? []).toString())
  const parsed = isJsonObject(json) ? parseTrustList(json) : undefined
  if (parsed?.ok !== true) throw new Error('no trust list')
  trustList = parsed.value
})

afterAll(async () => {
  await gateway.kill()
  await sandbox.kill()
  rmSync(stack.dataDirectory, { recursive: true, force: true })
})

/** What the list says of a code now, as a phone reads it; 0 when it does not name the code. */
async function listed(anchor: string): Promise<number> {
  const { text } = await call(stack.gateway, 'GET', LIST)
  const nowSeconds = Math.floor(Date.now() / 1000)
  const verified = verifyWithdrawals({ envelope: text, trustList, nowSeconds, current: known, verifySm2 })
  if (!verified.ok) throw new Error(verified.failure)
  known = { version: verified.value.header.version, payload: verified.value.payload }
  return verified.value.withdrawals.find(decodeBase64url(anchor) ?? new Uint8Array()) ?? 0
}

async function becomes(anchor: string, bits: number): Promise<number> {
  const begunAt = Date.now()
  while ((await listed(anchor)) !== bits) {
    if (Date.now() - begunAt > WITHIN_MS) throw new Error(`after a minute still ${String(await listed(anchor))}`)
    await sleep(500)
  }
  return Date.now() - begunAt
}

/** A code of the persona's certificates with these kinds, in their order. */
async function codeOf(persona: string, kinds: readonly number[]) {
  const token = await signIn(stack.gateway, persona)
  const list = await call(stack.gateway, 'GET', '/api/v1/certificates', { token })
  const valid = list.body.list('certificates').filter((one) => one.at('status') === 'VALID')
  const certificateIds = kinds.map((kind) => valid.find((one) => one.at('kind') === kind)?.text('certificateId') ?? '')
  const { answer, anchor } = await showCode(stack.gateway, { token, certificateIds, view: 'inspection' })
  expect(answer.status, answer.text).toBe(201)
  return { token, anchor }
}

async function setStatus(persona: string, kind: string, upstream: string, status: string): Promise<Answer> {
  const records = await call(stack.sandbox, 'GET', `/sandbox/records?persona=${persona}`)
  const one = records.body
    .list()
    .find((each) => each.text('certificateIdentifier').includes(kind) && each.at('upstream') === upstream)
  const identifier = encodeURIComponent(one?.text('certificateIdentifier') ?? '')
  const body = { status, upstream }
  const answer = await call(stack.sandbox, 'POST', `/sandbox/certificates/${identifier}/status`, { body })
  expect(answer.status, answer.text).toBe(200)
  return answer
}

const PRACTITIONER = '11100000000019713D071'

test('what happens to certificates and rights reaches the list within a minute, and nothing else does', async () => {
  const driver = await codeOf('driver', [5, 7])
  const ridehail = await codeOf('ridehail', [9])
  const other = await codeOf('soletrader', [5])
  expect([await listed(driver.anchor), await listed(ridehail.anchor)]).toEqual([0, 0])

  // One is suspended at its province alone, which has no feed; the other at the ministry alone, which has one.
  await setStatus('driver', PRACTITIONER, 'province-33', 'SUSPENDED')
  await setStatus('ridehail', '11100000000019713D072', 'ministry', 'REVOKED')
  const took = await Promise.all([becomes(driver.anchor, 0b0100), becomes(ridehail.anchor, 0b10)])
  console.info('suspended → in the list:', took.map((ms) => `${String(Math.round(ms / 1000))} s`).join(' (polled), '))
  expect(await listed(other.anchor)).toBe(0)

  await setStatus('driver', PRACTITIONER, 'province-33', 'VALID')
  await setStatus('ridehail', '11100000000019713D072', 'ministry', 'VALID')
  await Promise.all([becomes(driver.anchor, 0), becomes(ridehail.anchor, 0)])

  // The company takes one authorisation back, and the gateway is killed in that moment.
  const owner = await signIn(stack.gateway, 'owner')
  const delegations = await call(stack.gateway, 'GET', '/api/v1/delegations', { token: owner })
  for (const one of delegations.body.list('delegations')) {
    const path = `/api/v1/delegations/${one.text('delegationId')}`
    expect((await call(stack.gateway, 'DELETE', path, { token: owner })).status).toBe(204)
  }
  await gateway.kill()
  gateway = await startGateway()
  await becomes(driver.anchor, 0b0011)

  // The phone is lost: whoever signs in on another one ends everything.
  const again = await signIn(stack.gateway, 'driver')
  expect((await call(stack.gateway, 'DELETE', '/api/v1/sessions', { token: again })).status).toBe(204)
  await becomes(driver.anchor, 0b1111)
  expect(await listed(other.anchor)).toBe(0)

  const { headers } = await call(stack.gateway, 'GET', LIST)
  const ifNoneMatch = { 'if-none-match': headers.get('etag') ?? '' }
  const unchanged = await call(stack.gateway, 'GET', LIST, { headers: ifNoneMatch })
  expect([unchanged.status, unchanged.text]).toEqual([304, ''])
  const metrics = await (await fetch(`${stack.operations}/metrics`)).text()
  expect(metrics).toMatch(/^gateway_withdrawals_version [1-9]/m)
  expect(metrics).toMatch(/^gateway_withdrawals_records [1-9]/m)
}, 400_000)
