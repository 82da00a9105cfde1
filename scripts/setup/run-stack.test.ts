import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { freePort, freeStackPorts } from 'gateway/test/testing/free-ports.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { createStackTree } from './testing/stack-fixture.ts'
import { startProcess, type StartedProcess } from './testing/started-process.ts'

const SANDBOX = `
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { mkdirSync } from 'node:fs'
mkdirSync(process.env.DATA_DIRECTORY + '/sandbox', { recursive: true })
spawn(process.execPath, ['-e', "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)"], { stdio: 'ignore' })
createServer((request, answer) => {
  answer.setHeader('content-type', 'application/json')
  answer.end(request.url === '/sandbox/personas'
    ? JSON.stringify([{ persona: 'public', realName: '张三', idNumber: '1' }]) : '[]')
}).listen(Number(process.env.SANDBOX_PORT_BASE), () => console.log('sandbox ready'))
`
const ADMIN = `
import { appendFileSync } from 'node:fs'
appendFileSync(process.env.DATA_DIRECTORY + '/admin.txt', process.argv.slice(2).join(' ') + '\\n')
if (process.argv.includes('upstream-client')) console.log(JSON.stringify({ keyId: 'k', publicKey: 'p' }))
`
const GATEWAY = `
import { createServer } from 'node:http'
process.on('SIGTERM', () => process.exit(0))
createServer((request, answer) => {
  if (request.url === '/die') { console.error('the gateway broke'); process.exit(7) }
  answer.end('{}')
}).listen(Number(process.env.PORT), () => console.log('listening http://127.0.0.1:' + process.env.PORT))
`
const PROGRAMS = {
  'scripts/sandbox/main.ts': SANDBOX,
  'scripts/admin/main.ts': ADMIN,
  'gateway/src/server.ts': GATEWAY,
}

const roots: string[] = []
let root = ''
let port = 0

async function startStack(
  programs: Readonly<Record<string, string>>,
  environment: Record<string, string> = {},
): Promise<StartedProcess> {
  root = createStackTree(programs)
  roots.push(root)
  const ports = await freeStackPorts()
  port = ports.port
  return startProcess(join(root, 'scripts/setup/run-stack.ts'), root, {
    PORT: String(port),
    OPERATIONS_PORT: String(ports.operationsPort),
    SANDBOX_PORT_BASE: String(ports.sandboxPortBase),
    DATA_DIRECTORY: join(root, 'data'),
    ...environment,
  })
}

async function untilReady(stack: StartedProcess): Promise<void> {
  expect(await stack.untilLine(`ready http://127.0.0.1:${String(port)}\n`, 45), stack.output()).toBe(true)
}

/** A process that was killed stands in the system's list for a moment longer. */
async function expectNobodyLeft(stack: StartedProcess): Promise<void> {
  await expect.poll(() => stack.living(), { timeout: 2_000 }).toEqual([])
}

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true })
})

describe('the running stack', { timeout: 60_000 }, () => {
  it('comes up, runs the set-up steps in order, and leaves no process after SIGTERM although a grandchild is stubborn', async () => {
    const stack = await startStack(PROGRAMS)
    await untilReady(stack)
    const steps = readFileSync(join(root, 'data/admin.txt'), 'utf8').trim().split('\n')
    expect(steps[0]).toMatch(/^key create/)
    expect(steps.some((step) => step.startsWith(`province add ${root}/data/sandbox/province-33.json`))).toBe(true)
    expect(existsSync(join(root, 'data/logs/gateway.log'))).toBe(true)
    expect(stack.living().length).toBeGreaterThanOrEqual(4)
    const asked = Date.now()
    stack.signal('SIGTERM')
    expect(await stack.exit).toBe(0)
    expect(Date.now() - asked).toBeLessThan(10_000)
    await expectNobodyLeft(stack)
  })

  it('stops everything with exit 1 and says which process died and what it said last', async () => {
    const stack = await startStack(PROGRAMS)
    await untilReady(stack)
    await fetch(`http://127.0.0.1:${String(port)}/die`).catch(() => undefined)
    expect(await stack.exit).toBe(1)
    expect(stack.output()).toContain('gateway ended with exit code 7')
    expect(stack.output()).toContain('the gateway broke')
    await expectNobodyLeft(stack)
  })

  it('can be stopped while it comes up', async () => {
    const stack = await startStack({ ...PROGRAMS, 'scripts/sandbox/main.ts': 'setInterval(() => {}, 1000)' })
    // The sandbox's process is there: the stack is coming up and hears signals.
    await expect.poll(() => stack.living().length, { timeout: 15_000 }).toBeGreaterThanOrEqual(2)
    stack.signal('SIGINT')
    expect(await stack.exit).toBe(0)
    await expectNobodyLeft(stack)
  })

  it('names the set-up step that failed', async () => {
    const admin = "console.error('this key file cannot be read'); process.exit(1)"
    const stack = await startStack({ ...PROGRAMS, 'scripts/admin/main.ts': admin })
    expect(await stack.exit).toBe(1)
    expect(stack.output()).toContain('set-up step failed (exit 1): admin key create')
    expect(stack.output()).toContain('this key file cannot be read')
    await expectNobodyLeft(stack)
  })
})

describe('a start that cannot work', { timeout: 30_000 }, () => {
  it.each([
    [{ PORT: '8080x' }, 'PORT must be a port number'],
    [{ SANDBOX_PORT_BASE: '65500' }, 'SANDBOX_PORT_BASE must be a port number'],
    [{ PORT: '7001', OPERATIONS_PORT: '7001' }, 'overlap: 7001 is used twice'],
    [{ DATA_DIRECTORY: '/etc/hostname/data' }, 'DATA_DIRECTORY cannot be used'],
  ])('%j ends with exit 1 and one line that names the setting', async (environment, words) => {
    const stack = await startStack(PROGRAMS, environment)
    expect(await stack.exit).toBe(1)
    expect(stack.output().trim().split('\n')).toHaveLength(1)
    expect(stack.output()).toContain(words)
  })

  it('says which port somebody else listens on', async () => {
    const taken = String(await freePort())
    const other = createServer().listen(Number(taken), '127.0.0.1')
    await once(other, 'listening')
    const stack = await startStack(PROGRAMS, { PORT: taken })
    expect(await stack.exit).toBe(1)
    expect(stack.output()).toContain(`port ${taken} cannot be used (EADDRINUSE)`)
    other.close()
  })
})
