import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { followOutput, type FollowedOutput } from './follow-output.ts'
import { signalGroup, waitForExit, type Exit } from './process-group.ts'

/** A program of the stack: started by the Node that runs this file. */
export interface Program {
  readonly name: string
  /** Path below the repository root. */
  readonly script: string
  readonly arguments?: readonly string[]
}

/** Where programs run; `logDirectory` exists. */
export interface ProgramPlace {
  readonly root: string
  readonly logDirectory: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** A process that was started, with everything it starts itself in one group. */
export interface LaunchedProgram {
  readonly child: ChildProcess
  readonly output: FollowedOutput
  /** It and its whole group are gone, and its output is read to the end. */
  readonly ended: Promise<Exit>
}

/** Starts a program; its output goes to `<logDirectory>/<name>.log`, written anew. */
export function launchProgram(place: ProgramPlace, program: Program): LaunchedProgram {
  const child = spawn(process.execPath, [join(place.root, program.script), ...(program.arguments ?? [])], {
    cwd: place.root,
    env: place.environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C reaches it through its owner only, and the whole group can be ended.
    detached: process.platform !== 'win32',
  })
  const output = followOutput(child, join(place.logDirectory, `${program.name}.log`))
  const ended = waitForExit(child).then(async (exit) => {
    // Whatever the program started itself must not outlive it.
    signalGroup(child, 'SIGKILL')
    await output.finished
    return exit
  })
  return { child, output, ended }
}
