import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, signIn } from './testing/api.ts'
import { freePort } from './testing/free-ports.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

let stack: RunningStack

beforeAll(async () => {
  stack = await startStack()
})

afterAll(async () => {
  await stack.stop()
})

describe('one gateway on one database', () => {
  test('a second one refuses to start with one line that says why', async () => {
    const child = spawn(process.execPath, [join(ROOT, 'gateway/src/server.ts')], {
      cwd: ROOT,
      env: { ...stack.environment, PORT: String(await freePort()), OPERATIONS_PORT: String(await freePort()) },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    const [code] = await once(child, 'exit')
    expect(code).toBe(1)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(/database/i)
  })
})

describe('evidence', () => {
  test('that cannot be written stops every release; afterwards all is as before', async () => {
    const token = await signIn(stack.gateway, 'driver')
    const blocker = new BetterSqlite3(join(stack.dataDirectory, 'gateway.db'))
    blocker.exec('begin immediate')
    try {
      const list = await call(stack.gateway, 'GET', '/api/v1/certificates', { token })
      expect([list.status, list.body.at('code')]).toEqual([503, 'evidence-unavailable'])
      const checked = await call(stack.gateway, 'POST', '/api/v1/verifications', { body: { code: 'x' } })
      expect([checked.status, checked.body.at('code')]).toEqual([503, 'evidence-unavailable'])
    } finally {
      blocker.exec('rollback')
      blocker.close()
    }
    expect((await call(stack.gateway, 'GET', '/api/v1/certificates', { token })).status).toBe(200)
  })

  test('of a release stands in the database, without any value', async () => {
    const token = await signIn(stack.gateway, 'driver')
    await call(stack.gateway, 'GET', '/api/v1/certificates', { token })
    const records = await call(stack.sandbox, 'GET', '/sandbox/personas')
    const driver = records.body.list().find((one) => one.at('persona') === 'driver')
    const database = new BetterSqlite3(join(stack.dataDirectory, 'gateway.db'), { readonly: true })
    const rows = database.prepare('select entry from audit_entries').all()
    database.close()
    const text = JSON.stringify(rows)
    expect(text).toContain('certificates-listed')
    for (const value of ['realName', 'idNumber', 'phone']) expect(text).not.toContain(driver?.text(value))
  })
})

describe('the operations port', () => {
  test('tells health, readiness and figures without any person', async () => {
    expect((await call(stack.operations, 'GET', '/healthz')).status).toBe(200)
    expect((await call(stack.operations, 'GET', '/readyz')).status).toBe(200)
    const metrics = await call(stack.operations, 'GET', '/metrics')
    expect(metrics.text).toContain('# TYPE')
    expect(metrics.text).not.toMatch(/339900[0-9]{11}[0-9X]/)
    expect(metrics.text).toContain('route="/api/v1/sessions"')
  })
})

describe('signed documents', () => {
  test('are served with an ETag, and not again to who has them', async () => {
    for (const path of ['/api/v1/roots/1', '/api/v1/trust-list']) {
      const first = await call(stack.gateway, 'GET', path)
      expect(first.status).toBe(200)
      const etag = first.headers.get('etag') ?? ''
      expect(etag).toMatch(/^"[0-9a-f]{64}"$/)
      const again = await call(stack.gateway, 'GET', path, { headers: { 'if-none-match': etag } })
      expect([again.status, again.text]).toEqual([304, ''])
    }
  })
})

describe('the interface description', () => {
  test('is OpenAPI 3.1 and names every route', async () => {
    const description = await call(stack.gateway, 'GET', '/openapi.json')
    expect(description.body.text('openapi')).toMatch(/^3\.1/)
    for (const path of ['/api/v1/sessions', '/api/v1/certificates', '/api/v1/presentations', '/api/v1/verifications'])
      expect(description.body.at('paths', path), path).toBeDefined()
    expect((await call(stack.gateway, 'GET', '/docs')).status).toBeLessThan(400)
  })
})

describe('the address behind a public code', () => {
  test('is one page for every path, kept nowhere', async () => {
    const one = await call(stack.gateway, 'GET', '/V/12345')
    const other = await call(stack.gateway, 'GET', '/V/99/x')
    expect(one.status).toBe(other.status)
    expect(one.text).toBe(other.text)
    expect(one.headers.get('referrer-policy')).toBe('no-referrer')
    expect(one.headers.get('cache-control')).toContain('no-store')
    expect(one.text).not.toContain('12345')
  })
})

describe('a second start', () => {
  test('keeps the data and every binding', async () => {
    expect(await stack.stop({ keepData: true })).toBe(0)
    stack = await startStack({ dataDirectory: stack.dataDirectory })
    const token = await signIn(stack.gateway, 'driver')
    const list = await call(stack.gateway, 'GET', '/api/v1/certificates', { token })
    expect(list.body.list('certificates').length).toBeGreaterThanOrEqual(3)
  })
})
