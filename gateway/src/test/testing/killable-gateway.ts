import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

const ROOT = resolve(import.meta.dirname, '../../../..')
const READY_LIMIT_MS = 120_000

/** One process of the stack, started alone. */
export interface LonelyProcess {
  /** Kill -9: no signal handler runs, nothing is flushed. */
  kill(): Promise<void>
  /** Everything it printed. */
  output(): string
}

/** Starts a program of the repository and waits for the line that says it is ready; throws when it ends before. */
export async function startAlone(
  program: string,
  readyLine: string,
  environment: NodeJS.ProcessEnv,
): Promise<LonelyProcess> {
  const child = spawn(process.execPath, [join(ROOT, program)], {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  child.stderr.on('data', (chunk: Buffer) => lines.push(chunk.toString()))
  const ended = once(child, 'exit')
  const ready = new Promise<boolean>((settle) => {
    const timer = setTimeout(() => settle(false), READY_LIMIT_MS)
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line)
      if (line.startsWith(readyLine)) settle(true)
    })
    void ended.then(() => settle(false)).finally(() => clearTimeout(timer))
  })
  const kill = async (): Promise<void> => {
    if (isRunning(child)) child.kill('SIGKILL')
    await ended
  }
  if (!(await ready)) {
    await kill()
    throw new Error(`${program} did not become ready:\n${lines.join('\n')}`)
  }
  return { kill, output: () => lines.join('\n') }
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}
