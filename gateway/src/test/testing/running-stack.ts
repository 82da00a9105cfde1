import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { databaseUrl, makeServerPlace, type TemporaryPlace } from '../../persistence/testing/temporary-database.ts'
import { freeStackPorts } from './free-ports.ts'

const ROOT = resolve(import.meta.dirname, '../../../..')
const READY_LIMIT_MS = 240_000

/** The whole demo as `npm start` runs it, on ports and in a folder of its own. */
export interface RunningStack {
  readonly gateway: string
  readonly operations: string
  readonly sandbox: string
  readonly dataDirectory: string
  readonly environment: NodeJS.ProcessEnv
  /** Stops every process and, unless told otherwise, removes the folder. Answers the exit code. */
  stop(options?: { readonly keepData: boolean }): Promise<number | null>
}

interface StackOptions {
  readonly dataDirectory?: string
  /** `DATABASE_URL`; without it a file in the data directory, or what `useMariadb` said. */
  readonly database?: string
}

let placeForAll: (() => Promise<TemporaryPlace>) | undefined

/** From now on every stack of this test file keeps its data in an empty database on the tests' MariaDB server. */
export function useMariadb(): void {
  placeForAll = makeServerPlace
}

/** Starts sandbox, set-up and gateway as real processes; throws with their output when `ready` does not come. */
export async function startStack(options: StackOptions = {}): Promise<RunningStack> {
  const { port, operationsPort, sandboxPortBase } = await freeStackPorts()
  const dataDirectory = options.dataDirectory ?? mkdtempSync(join(tmpdir(), 'roadcert-journey-'))
  const place = options.database === undefined ? await placeForAll?.() : undefined
  const file = `sqlite:${join(dataDirectory, 'gateway.db')}`
  const environment = {
    ...process.env,
    PORT: String(port),
    OPERATIONS_PORT: String(operationsPort),
    SANDBOX_PORT_BASE: String(sandboxPortBase),
    DATA_DIRECTORY: dataDirectory,
    DATABASE_URL: options.database ?? (place === undefined ? file : databaseUrl(place.address)),
    KEY_FILE: join(dataDirectory, 'keys/master.key'),
    LIMIT_FACTOR: '100',
  }
  const child = spawn(process.execPath, [join(ROOT, 'scripts/setup/run-stack.ts')], {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((settle) => child.once('exit', settle))
  const lines: string[] = []
  child.stderr.on('data', (chunk: Buffer) => lines.push(chunk.toString()))
  const ready = new Promise<boolean>((settle) => {
    const timer = setTimeout(() => settle(false), READY_LIMIT_MS)
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line)
      if (line.startsWith('ready ')) settle(true)
    })
    void ended.then(() => settle(false)).finally(() => clearTimeout(timer))
  })
  const stop: RunningStack['stop'] = async (stopOptions) => {
    if (child.exitCode === null) child.kill('SIGTERM')
    const code = await ended
    if (!stopOptions?.keepData) {
      rmSync(dataDirectory, { recursive: true, force: true })
      await place?.remove()
    }
    return code
  }
  if (!(await ready)) {
    await stop()
    throw new Error(`the stack did not become ready:\n${lines.join('\n')}`)
  }
  return {
    gateway: `http://127.0.0.1:${port}`,
    operations: `http://127.0.0.1:${operationsPort}`,
    sandbox: `http://127.0.0.1:${sandboxPortBase}`,
    dataDirectory,
    environment,
    stop,
  }
}
