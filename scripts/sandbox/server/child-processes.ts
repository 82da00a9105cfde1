import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Upstream } from './upstream-names.ts'

/** The program of each upstream. */
const PROGRAMS: Readonly<Record<Upstream, string>> = {
  wechat: '../wechat/wechat-process.ts',
  'province-33': '../province/province-33-process.ts',
  'province-51': '../province/province-51-process.ts',
  ministry: '../ministry/ministry-process.ts',
}
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

/** Starts one process an upstream. `onDeath` is called when one goes that was not asked to. */
export function startUpstreams(
  upstreams: readonly Upstream[],
  environment: NodeJS.ProcessEnv,
  onDeath: (upstream: Upstream) => void,
): RunningUpstreams {
  let stopping = false
  const children = upstreams.map((upstream) => {
    const child = spawn(process.execPath, [...SMALL_HEAP, fileURLToPath(import.meta.resolve(PROGRAMS[upstream]))], {
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    const gone = new Promise<void>((resolve) => {
      const end = (): void => {
        resolve()
        if (!stopping) onDeath(upstream)
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
