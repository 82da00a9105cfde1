import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { followOutput } from './follow-output.ts'
import { endGroup, signalGroup, waitForExit } from './process-group.ts'

/** One process that ended while it should run; `lastLines` of what it printed, for the terminal. */
export interface Death {
  readonly name: string
  readonly how: string
  readonly lastLines: readonly string[]
}

/** A program of the stack: started by the Node that runs this file. */
export interface Program {
  readonly name: string
  readonly script: string
  readonly arguments?: readonly string[]
}

/** What a program that ran to its end left: exit code (128 and above: ended by a signal) and standard output. */
export interface Ended {
  readonly code: number
  readonly output: string
  readonly lastLines: readonly string[]
}

/** The processes of one stack, with one log file each. */
export interface ProcessStack {
  /** Starts a program that stays and waits for the line that says it is ready. */
  start(program: Program, readyLine: string, limitSeconds: number): Promise<Result<string, Death>>
  /** Runs a program to its end; the end is the caller's to judge. */
  run(program: Program): Promise<Ended>
  /** Resolves when a started program ends although nobody asked for it; never when all live. */
  readonly died: Promise<Death>
  /** SIGTERM to all, SIGKILL to what is left after eight seconds; resolves when every process is gone. */
  stop(): Promise<void>
  /** SIGKILL to all at once: for the moment when this process itself goes down. */
  kill(): void
}

/** Below the ten seconds that are promised for a stop. */
const KILL_AFTER_MS = 8_000

/** Logs go to `<logDirectory>/<name>.log`, written anew at each start; the folder exists. After a stop nothing starts. */
export function createProcessStack(deps: {
  readonly root: string
  readonly logDirectory: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly killAfterMs?: number
}): ProcessStack {
  const living = new Set<ChildProcess>()
  const died = Promise.withResolvers<Death>()
  let stopping = false

  const launch = (program: Program) => {
    const child = spawn(process.execPath, [join(deps.root, program.script), ...(program.arguments ?? [])], {
      cwd: deps.root,
      env: deps.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: Ctrl-C reaches it through stop() only, and the whole group can be ended.
      detached: process.platform !== 'win32',
    })
    living.add(child)
    const output = followOutput(child, join(deps.logDirectory, `${program.name}.log`))
    const exited = waitForExit(child).then((how) => {
      living.delete(child)
      // Whatever the program started itself must not outlive it.
      signalGroup(child, 'SIGKILL')
      return how
    })
    return { child, output, exited }
  }

  return {
    async start(program, readyLine, limitSeconds) {
      if (stopping) return fail({ name: program.name, how: 'was not started: everything stops', lastLines: [] })
      const { child, output, exited } = launch(program)
      let late: string | undefined
      const death = exited.then(async ({ text }) => {
        await output.finished
        return { name: program.name, how: late ?? text, lastLines: output.lastLines() }
      })
      void death.then((told) => {
        if (!stopping) died.resolve(told)
      })
      const limit = setTimeout(() => {
        late = `was not ready within ${String(limitSeconds)} seconds`
        endGroup(child)
      }, limitSeconds * 1000)
      const ready = await Promise.race([output.line(readyLine), death])
      clearTimeout(limit)
      return typeof ready === 'string' ? succeed(ready) : fail(ready)
    },
    async run(program) {
      if (stopping) return { code: 143, output: '', lastLines: [] }
      const { output, exited } = launch(program)
      const { code } = await exited
      await output.finished
      return { code, output: output.standardOutput(), lastLines: output.lastLines() }
    },
    died: died.promise,
    async stop() {
      stopping = true
      const all = [...living]
      const gone = all.map((child) => waitForExit(child))
      for (const child of all) signalGroup(child, 'SIGTERM')
      const limit = setTimeout(() => {
        for (const child of living) signalGroup(child, 'SIGKILL')
      }, deps.killAfterMs ?? KILL_AFTER_MS)
      await Promise.all(gone)
      clearTimeout(limit)
    },
    kill() {
      for (const child of living) signalGroup(child, 'SIGKILL')
    },
  }
}
