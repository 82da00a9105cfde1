import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createConnection } from 'mysql2/promise'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ServerAddress } from '../configuration/server-address.ts'
import { startPrivateMariadb, type PrivateMariadb } from '../persistence/testing/private-mariadb.ts'
import { databaseKinds, databaseUrl } from '../persistence/testing/temporary-database.ts'
import { call, signIn, type Answer } from './testing/api.ts'
import { freePort } from './testing/free-ports.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const LOCK = "concat('roadcert.', left(sha2(database(), 256), 40))"
const PATIENT = { timeout: 30_000, interval: 200 }

/** Runs a program of the project to its end. */
async function runToEnd(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly code: unknown; readonly output: string }> {
  const child = spawn(process.execPath, [join(ROOT, program), ...args], {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = await once(child, 'exit')
  return { code, output }
}

describe.runIf(databaseKinds().includes('mariadb'))('a gateway on MariaDB', () => {
  let server: PrivateMariadb
  let address: ServerAddress
  let stack: RunningStack
  beforeAll(async () => {
    server = await startPrivateMariadb()
    address = await server.makeDatabase('roadcert_faults')
    stack = await startStack({ database: databaseUrl(address) })
  })
  afterAll(async () => {
    await stack.stop()
    await server.stop()
  })

  const connect = () => createConnection({ ...server.access, database: address.database })
  const listOf = (token: string): Promise<Answer> => call(stack.gateway, 'GET', '/api/v1/certificates', { token })
  const ownPorts = async (): Promise<NodeJS.ProcessEnv> => ({
    ...stack.environment,
    PORT: String(await freePort()),
    OPERATIONS_PORT: String(await freePort()),
  })

  test('lets no second one in, and says why in one line without the password', async () => {
    const { code, output } = await runToEnd('gateway/src/server.ts', [], await ownPorts())
    expect(code).toBe(1)
    expect(output.trim().split('\n')).toHaveLength(1)
    expect(output).toContain('DATABASE_URL: already-running')
    expect(output).not.toContain(address.password)
  })

  test.each([
    ['the gateway', 'gateway/src/server.ts', []],
    ['an admin command', 'scripts/admin/main.ts', ['province', 'list']],
  ])('that is not let in by the server: %s ends with one line that holds no password', async (_what, program, args) => {
    const wrong = { ...address, password: 'zq9/zq9' }
    const environment = { ...(await ownPorts()), DATABASE_URL: databaseUrl(wrong) }
    const { code, output } = await runToEnd(program, args, environment)
    expect(code).toBe(1)
    expect(output.trim().split('\n')).toHaveLength(1)
    expect(output).toMatch(/database/i)
    expect(output).not.toContain('zq9')
  })

  test('shares its database with admin commands', async () => {
    const { code, output } = await runToEnd('scripts/admin/main.ts', ['province', 'list', '--json'], stack.environment)
    expect([code, output.includes('"33"')]).toEqual([0, true])
  })

  test('releases nothing while the server is gone, and serves again without a new start', async () => {
    const token = await signIn(stack.gateway, 'driver')
    const before = await listOf(token)
    expect(before.status).toBe(200)
    await server.kill()
    const calls = [
      listOf(token),
      call(stack.gateway, 'POST', '/api/v1/sessions', { body: { loginCode: 'demo:owner' } }),
      call(stack.gateway, 'POST', '/api/v1/verifications', { body: { code: 'x' } }),
      call(stack.gateway, 'GET', '/api/v1/delegations', { token }),
      call(stack.gateway, 'DELETE', '/api/v1/sessions/current', { token }),
    ]
    for (const answer of await Promise.all(calls)) {
      expect([answer.status, answer.body.at('code')]).toEqual([503, 'evidence-unavailable'])
      expect(answer.text).not.toMatch(/ECONN|ER_|mysql|node_modules/)
    }
    expect((await call(stack.operations, 'GET', '/healthz')).status).toBe(200)
    expect((await call(stack.operations, 'GET', '/readyz')).status).toBe(503)
    await server.restart()
    await vi.waitFor(async () => expect((await call(stack.operations, 'GET', '/readyz')).status).toBe(200), PATIENT)
    const after = await listOf(token)
    expect(after.status).toBe(200)
    expect(after.body.list('certificates')).toHaveLength(before.body.list('certificates').length)
    expect(await signIn(stack.gateway, 'owner')).not.toBe('')
  })

  test('ends when another one has taken the database over meanwhile', async () => {
    const [competitor, administrator] = [await connect(), await connect()]
    // Waits for the lock as no gateway does, so that it is the next to have it.
    const next = competitor.query(`select get_lock(${LOCK}, 30)`)
    await new Promise((settle) => setTimeout(settle, 500))
    await administrator.query(`set @kill = concat('kill ', is_used_lock(${LOCK}))`)
    await administrator.query('execute immediate @kill')
    await next
    await vi.waitFor(async () => {
      await expect(call(stack.operations, 'GET', '/healthz')).rejects.toThrow()
    }, PATIENT)
    // The stack ends as a whole, and says that it is not as it should be.
    expect(await stack.stop()).toBe(1)
    competitor.destroy()
    administrator.destroy()
  })
})
