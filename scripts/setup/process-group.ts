import type { ChildProcess } from 'node:child_process'

/** How a process ended: its exit code (128 and above: by a signal) and the same in words. */
export interface Exit {
  readonly code: number
  readonly text: string
}

/** Resolves when the process is gone, also when it could not be started or is gone already. */
export function waitForExit(child: ChildProcess): Promise<Exit> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve(describeExit(child.exitCode, child.signalCode))
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, text: `could not be started: ${error.message}` }))
    child.once('exit', (code, signal) => resolve(describeExit(code, signal)))
  })
}

/** Sends a signal to a child and to everything it started in its group; a group that is gone is no error. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch (error) {
    // ESRCH: gone already. EPERM: macOS says so of a group of which only zombies are left.
    if (!(error instanceof Error && 'code' in error && (error.code === 'ESRCH' || error.code === 'EPERM'))) throw error
  }
}

/** Ends a group that did not become ready in time. */
export function endGroup(child: ChildProcess): void {
  signalGroup(child, 'SIGTERM')
  setTimeout(() => signalGroup(child, 'SIGKILL'), 2_000).unref()
}

function describeExit(code: number | null, signal: NodeJS.Signals | null): Exit {
  if (code !== null) return { code, text: `ended with exit code ${String(code)}` }
  return { code: 128, text: `was ended by ${signal ?? 'a signal'}` }
}
