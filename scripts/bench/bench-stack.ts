import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { findBusyPorts } from '../setup/free-ports.ts'
import type { StackSettings } from '../setup/stack-settings.ts'

const ROOT = resolve(import.meta.dirname, '../..')
// long enough for a machine that others keep busy
const READY_LIMIT_MS = 240_000

/** Sandbox and gateway as `npm start` runs them, on ports and in a folder of their own. */
export interface BenchStack {
  readonly gateway: string
  readonly operations: string
  readonly sandbox: string
  /** The settings of the gateway's process. */
  readonly environment: Readonly<Record<string, string | undefined>>
  stop(): Promise<void>
}

/** Ports below the range from which the system serves outgoing connections, all free now. */
async function freeStackPorts(dataDirectory: string): Promise<StackSettings> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = 10_000 + Math.floor(Math.random() * 110) * 200
    const ports = { port, operationsPort: port + 1, sandboxPortBase: port + 100 }
    const settings = { host: '127.0.0.1', dataDirectory, ...ports }
    if ((await findBusyPorts(settings)).length === 0) return settings
  }
  throw new Error('no free ports')
}

async function settingsOf(dataDirectory: string): Promise<Readonly<Record<string, string | undefined>>> {
  const { port, operationsPort, sandboxPortBase } = await freeStackPorts(dataDirectory)
  return {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    OPERATIONS_PORT: String(operationsPort),
    SANDBOX_PORT_BASE: String(sandboxPortBase),
    WECHAT_ADDRESS: `http://127.0.0.1:${sandboxPortBase}`,
    DATA_DIRECTORY: dataDirectory,
    DATABASE_URL: `sqlite:${join(dataDirectory, 'gateway.db')}`,
    KEY_FILE: join(dataDirectory, 'keys/master.key'),
    GATEWAY_MODE: 'sandbox',
    // The limits are for people; the load comes from one address.
    LIMIT_FACTOR: '100000',
  }
}

/** Starts the whole stack with an empty database in this folder, `words` as after `npm start --`; throws with the output when it does not become ready. */
export async function startBenchStack(dataDirectory: string, words: readonly string[] = []): Promise<BenchStack> {
  rmSync(dataDirectory, { recursive: true, force: true })
  mkdirSync(dataDirectory, { recursive: true })
  const environment = await settingsOf(dataDirectory)
  const child = spawn(process.execPath, [join(ROOT, 'scripts/setup/run-stack.ts'), ...words], {
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
