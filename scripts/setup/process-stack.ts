import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { launchProgram, type LaunchedProgram, type Program, type ProgramPlace } from './launched-program.ts'
import { endGroup, signalGroup } from './process-group.ts'

/** One process that ended while it should run; `lastLines` of what it printed, for the terminal. */
export interface Death {
  readonly name: string
  readonly how: string
  readonly lastLines: readonly string[]
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

/** An empty stack; after a stop nothing starts any more. */
export function createProcessStack(place: ProgramPlace): ProcessStack {
  const living = new Set<LaunchedProgram>()
  const died = Promise.withResolvers<Death>()
  let stopping = false

  const launch = (program: Program) => {
    const launched = launchProgram(place, program)
    living.add(launched)
    void launched.ended.then(() => living.delete(launched))
    return launched
  }

  return {
    async start(program, readyLine, limitSeconds) {
      if (stopping) return fail({ name: program.name, how: 'was not started: everything stops', lastLines: [] })
      const launched = launch(program)
      const started = await untilReady(launched, program.name, readyLine, limitSeconds)
      if (started.ok) {
        void deathOf(launched, program.name).then((death) => {
          if (!stopping) died.resolve(death)
        })
      }
      return started
    },
    async run(program) {
      if (stopping) return { code: 143, output: '', lastLines: [] }
      const { output, ended } = launch(program)
      const { code } = await ended
      return { code, output: output.standardOutput(), lastLines: output.lastLines() }
    },
    died: died.promise,
    async stop() {
      stopping = true
      await stopAll([...living])
    },
    kill: () => signalAll(living, 'SIGKILL'),
  }
}

async function untilReady(
  launched: LaunchedProgram,
  name: string,
  readyLine: string,
  limitSeconds: number,
): Promise<Result<string, Death>> {
  let late: string | undefined
  const limit = setTimeout(() => {
    late = `was not ready within ${String(limitSeconds)} seconds`
    endGroup(launched.child)
  }, limitSeconds * 1000)
  const ready = await Promise.race([launched.output.line(readyLine), deathOf(launched, name)])
  clearTimeout(limit)
  if (typeof ready === 'string') return succeed(ready)
  return fail({ ...ready, how: late ?? ready.how })
}

async function deathOf({ ended, output }: LaunchedProgram, name: string): Promise<Death> {
  const { text } = await ended
  return { name, how: text, lastLines: output.lastLines() }
}

async function stopAll(programs: readonly LaunchedProgram[]): Promise<void> {
  signalAll(programs, 'SIGTERM')
  const limit = setTimeout(() => signalAll(programs, 'SIGKILL'), KILL_AFTER_MS)
  await Promise.all(programs.map(({ ended }) => ended))
  clearTimeout(limit)
}

function signalAll(programs: Iterable<LaunchedProgram>, signal: NodeJS.Signals): void {
  for (const { child } of programs) signalGroup(child, signal)
}
