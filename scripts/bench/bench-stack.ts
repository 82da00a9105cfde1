import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

const ROOT = resolve(import.meta.dirname, '../..')
const READY_LIMIT_MS = 100_000

/** Sandbox and gateway as `npm start` runs them, on ports and in a folder of their own. */
export interface BenchStack {
  readonly gateway: string
  readonly operations: string
  readonly sandbox: string
  /** The settings of the gateway's process. */
  readonly environment: Readonly<Record<string, string | undefined>>
  stop(): Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  const address = server.address()
  await new Promise((settle) => server.close(settle))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

async function settingsOf(dataDirectory: string): Promise<Readonly<Record<string, string | undefined>>> {
  const base = 20_000 + Math.floor(Math.random() * 100) * 100
  return {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    OPERATIONS_PORT: String(await freePort()),
    SANDBOX_PORT_BASE: String(base),
    WECHAT_ADDRESS: `http://127.0.0.1:${base}`,
    DATA_DIRECTORY: dataDirectory,
    DATABASE_URL: `sqlite:${join(dataDirectory, 'gateway.db')}`,
    KEY_FILE: join(dataDirectory, 'keys/master.key'),
    GATEWAY_MODE: 'sandbox',
    // The limits are for people; the load comes from one address.
    LIMIT_FACTOR: '100000',
  }
}

/** Starts the whole stack with an empty database in this folder; throws with the output when it does not become ready. */
export async function startBenchStack(dataDirectory: string): Promise<BenchStack> {
  rmSync(dataDirectory, { recursive: true, force: true })
  mkdirSync(dataDirectory, { recursive: true })
  const environment = await settingsOf(dataDirectory)
  const child = spawn(process.execPath, [join(ROOT, 'scripts/setup/run-stack.ts')], {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((settle) => child.once('exit', () => settle()))
  const ready = new Promise<boolean>((settle) => {
    const timer = setTimeout(() => settle(false), READY_LIMIT_MS)
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('ready ')) settle(true)
    })
    void ended.then(() => settle(false)).finally(() => clearTimeout(timer))
  })
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) child.kill('SIGTERM')
    await ended
    rmSync(dataDirectory, { recursive: true, force: true })
  }
  if (!(await ready)) {
    await stop()
    throw new Error('the stack did not become ready')
  }
  return {
    gateway: `http://127.0.0.1:${environment['PORT']}`,
    operations: `http://127.0.0.1:${environment['OPERATIONS_PORT']}`,
    sandbox: `http://127.0.0.1:${environment['SANDBOX_PORT_BASE']}`,
    environment,
    stop,
  }
}
