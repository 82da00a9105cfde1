import { readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, signIn, type Json } from './testing/api.ts'
import { showCode } from './testing/phone.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'

/** Every name that a line of the gateway may have; README, "Operating it", says what each one means. */
const EVENTS = [
  'request-answered',
  'gateway-listening',
  'operations-listening',
  'upstream-finding',
  'upstream-paused',
  'upstream-not-connected',
  'notice-refused',
  'sm2-engine-slow',
  'request-failed',
  'database-unavailable',
  'database-may-lose-commits',
  'evidence-write-failed',
  'background-work-failed',
  'key-ring-not-refreshed',
  'trust-list-not-published',
  'withdrawals-published',
  'withdrawals-not-published',
  'change-feed-restarted',
  'voucher-batch-failed',
  'instance-lock-lost',
  'instance-lock-regained',
]

let stack: RunningStack
let personas: readonly Json[]
let code: string
let token: string

beforeAll(async () => {
  stack = await startStack()
  personas = (await call(stack.sandbox, 'GET', '/sandbox/personas')).body.list()
  token = await signIn(stack.gateway, 'driver')
})

afterAll(() => {
  rmSync(stack.dataDirectory, { recursive: true, force: true })
})

/** A request line as it is, however wrong; answers the status, 0 when the connection ends without one. */
function raw(path: string): Promise<number> {
  return new Promise((settle) => {
    const { hostname, port } = new URL(stack.gateway)
    const asked = request({ hostname, port, path, method: 'GET' }, (answer) => {
      answer.resume()
      answer.once('end', () => settle(answer.statusCode ?? 0))
    })
    asked.once('error', () => settle(0))
    asked.end()
  })
}

test('traffic of every sort goes through the gateway', async () => {
  const list = await call(stack.gateway, 'GET', '/api/v1/certificates', { token })
  const own = list.body.list('certificates').find((one) => one.at('relation') === 'own')
  const certificateIds = [own?.text('certificateId') ?? '']
  const shown = await showCode(stack.gateway, { token, certificateIds, view: 'public' })
  code = shown.textAt(Date.now())
  expect((await call(stack.gateway, 'POST', '/api/v1/verifications', { body: { code } })).status).toBe(200)
  const digits = code.split('/V/')[1] ?? ''
  for (const path of [`/V/${digits}`, `/V/${digits}?q=${digits}`, `//V/${digits}`, `/V/%zz${digits}`, `/v/${digits}`])
    expect(await raw(path), 'an answer').toBeGreaterThan(0)
  await raw(`/V/${digits.repeat(30)}`)
  await call(stack.gateway, 'POST', `/V/${digits}`, { body: { code } })
  const driver = personas.find((one) => one.at('persona') === 'driver')
  const claim = { name: driver?.text('realName'), idNumber: driver?.text('idNumber') }
  const wrong = { ...claim, proof: { method: 'platform-identity', token: 'wrong-token' }, noticeVersion: '2026-11' }
  await call(stack.gateway, 'POST', '/api/v1/identity-proofs/phone-code', { token, body: claim })
  await call(stack.gateway, 'POST', '/api/v1/identity-bindings', { token, body: wrong })
  await call(stack.gateway, 'POST', '/api/v1/identity-bindings', { token, body: `{"name":"${claim.name}",` })
})

test('measures of it have labels of closed lists alone', async () => {
  const { text } = await call(stack.operations, 'GET', '/metrics')
  for (const sample of [
    'gateway_upstream_call_seconds_count{upstream="province-33",outcome="ok"}',
    'gateway_upstream_questions_total{upstream="ministry",outcome="ok"}',
    'gateway_upstream_breaker{upstream="province-33"} 0',
    'gateway_evidence_batch_entries_count',
    'gateway_evidence_batch_seconds_count',
    'gateway_evidence_failures_total 0',
    'gateway_verifications_total{conclusion="pass"} 1',
    'gateway_presentations_total{outcome="signed"} 1',
    'gateway_sessions_total{event="opened"}',
  ])
    expect(text).toContain(sample)
  const values = new Set([...text.matchAll(/="([^"]*)"/g)].map(([, value]) => value))
  for (const value of values) expect(value).toMatch(/^[A-Za-z0-9/_:.+*-]{0,80}$/)
  expectNobodyIn(text)
})

test('no line of the log holds a person, a secret, or anything that stood behind /V/', async () => {
  expect(await stack.stop({ keepData: true })).toBe(0)
  const text = readFileSync(join(stack.dataDirectory, 'logs/gateway.log'), 'utf8')
  expect(text).not.toContain(token)
  expect(text).not.toMatch(/\/V\/[^*"]/i)
  const digits = code.split('/V/')[1] ?? ''
  for (let at = 0; at + 12 <= digits.length; at += 6) expect(text).not.toContain(digits.slice(at, at + 12))
  expectNobodyIn(text)
  const lines = text.split('\n').filter((line) => line.startsWith('{'))
  expect(lines.length).toBeGreaterThan(10)
  for (const line of lines) {
    const entry: unknown = JSON.parse(line)
    const event = Reflect.get(Object(entry), 'event')
    expect(EVENTS).toContain(event)
    if (event === 'request-answered') expect(line).toMatch(/"requestId":"[A-Za-z0-9_-]{22}"/)
  }
})

function expectNobodyIn(text: string): void {
  for (const persona of personas)
    for (const name of ['realName', 'idNumber', 'phone']) {
      const value = persona.at(name)
      if (typeof value === 'string' && value !== '') expect(text).not.toContain(value)
    }
}
