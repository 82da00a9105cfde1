import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { processesWith } from './stack-fixture.ts'

/** A process under test, with everything it starts marked in its environment. */
export interface StartedProcess {
  signal(name: NodeJS.Signals): void
  output(): string
  /** Resolves with the exit code when process and output are closed. */
  readonly exit: Promise<number | null>
  /** Whether a line beginning so appeared before the time was over. */
  untilLine(beginning: string, limitSeconds: number): Promise<boolean>
  /** Ids of it and of all it started, directly or not, that still run. */
  living(): readonly number[]
}

/** Starts a script on the Node that runs the tests. */
export function startProcess(script: string, cwd: string, environment: Record<string, string>): StartedProcess {
  const marker = randomUUID()
  const child = spawn(process.execPath, [script], {
    cwd,
    env: { ...process.env, ...environment, ROADCERT_TEST: marker },
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += String(chunk)))
  child.stderr.on('data', (chunk) => (output += String(chunk)))
  const exit = once(child, 'close').then(() => child.exitCode)
  return {
    signal: (name) => child.kill(name),
    output: () => output,
    exit,
    async untilLine(beginning, limitSeconds) {
      const end = Date.now() + limitSeconds * 1000
      while (Date.now() < end && child.exitCode === null && !`\n${output}`.includes(`\n${beginning}`)) await wait(50)
      return `\n${output}`.includes(`\n${beginning}`)
    },
    living: () => processesWith(marker),
  }
}
