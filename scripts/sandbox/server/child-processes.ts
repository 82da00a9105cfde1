import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
/** A process of the sandbox: one upstream, or all the provinces beside the two of the demo. */
export type SandboxProcess = keyof typeof PROGRAMS

/** The program of each process. */
const PROGRAMS = {
  wechat: '../wechat/wechat-process.ts',
  'province-33': '../province/province-33-process.ts',
  'province-51': '../province/province-51-process.ts',
  'more-provinces': '../province/more-provinces-process.ts',
  ministry: '../ministry/ministry-process.ts',
} as const
/** Young objects are collected early: a few megabytes of garbage more or less matter here, microseconds do not. */
const SMALL_HEAP = ['--max-semi-space-size=2', '--max-old-space-size=160']
/** A child that has not gone this long after SIGTERM is killed; the sandbox promises three seconds. */
const KILL_AFTER_MS = 2_300

/** The running upstreams of one sandbox. */
export interface RunningUpstreams {
  /** Resolves once every upstream has said that it answers. */
  readonly ready: Promise<void>
  /** Ends every child; resolves when all are gone. */
  stop(): Promise<void>
}

/** Starts the processes. `onDeath` is called when one goes that was not asked to. */
export function startUpstreams(
  processes: readonly SandboxProcess[],
  environment: NodeJS.ProcessEnv,
  onDeath: (process: SandboxProcess) => void,
): RunningUpstreams {
  let stopping = false
  const children = processes.map((name) => {
    const child = spawn(process.execPath, [...SMALL_HEAP, fileURLToPath(import.meta.resolve(PROGRAMS[name]))], {
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    const gone = new Promise<void>((resolve) => {
      const end = (): void => {
        resolve()
        if (!stopping) onDeath(name)
      }
      child.once('error', end)
      child.once('exit', end)
    })
    return { child, gone, ready: readinessOf(child) }
  })
  return {
    ready: Promise.all(children.map(({ ready }) => ready)).then(() => undefined),
    stop: async () => {
      stopping = true
      for (const { child } of children) child.kill('SIGTERM')
      const killer = setTimeout(() => {
        for (const { child } of children) child.kill('SIGKILL')
      }, KILL_AFTER_MS)
      await Promise.all(children.map(({ gone }) => gone))
      clearTimeout(killer)
    },
  }
}

/** Resolves at the child's message `ready`; stays open when it dies before, which `onDeath` reports. */
function readinessOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on('message', (message) => {
      if (message === 'ready') resolve()
    })
  })
}
