import { spawn } from 'node:child_process'
import { openSync, closeSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { ROOT } from './paths.mjs'

/** After a request to stop, a process group that still runs is killed; below the ten seconds that are promised. */
const KILL_AFTER_MS = 8_000

/** How often it is looked whether the calling npm still lives. */
const PARENT_CHECK_MS = 500

/** @type {Set<import('node:child_process').ChildProcess>} process groups that this script started and that still run */
const running = new Set()
let stopping = false

/**
 * Runs a command to its end in a process group of its own, so that it can be stopped with everything it started.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{env?: Record<string, string | undefined>, cwd?: string, log?: string, limitSeconds?: number}} [options]
 *   log: file that takes the output instead of the terminal; limitSeconds: ended when it takes longer
 * @returns {Promise<{code: number}>} 124 after the limit, 127 when it could not be started, 130 or 143 after a signal
 */
export function runToEnd(command, args, options = {}) {
  if (stopping) return Promise.resolve({ code: 143 })
  const output = options.log === undefined ? 'inherit' : openLog(options.log)
  const child = spawn(command, args, {
    cwd: options.cwd ?? ROOT,
    env: options.env ?? process.env,
    stdio: ['ignore', output, output],
    detached: process.platform !== 'win32',
  })
  if (typeof output === 'number') closeSync(output)
  running.add(child)
  return new Promise((resolve) => {
    let late = false
    const limit = setTimeout(
      () => {
        late = true
        signalGroup(child, 'SIGKILL')
      },
      (options.limitSeconds ?? 3600) * 1000,
    )
    child.once('error', () => finish(127))
    child.once('exit', (code, signal) => finish(late ? 124 : (code ?? (signal === 'SIGINT' ? 130 : 143))))
    /** @param {number} code */
    function finish(code) {
      clearTimeout(limit)
      running.delete(child)
      // What the command left behind in its group goes with it.
      signalGroup(child, 'SIGKILL')
      resolve({ code })
    }
  })
}

/** Whether a stop was asked for: no further command starts. @returns {boolean} */
export function isStopping() {
  return stopping
}

/** Asks every running group to stop and kills what is left after eight seconds. */
export function stopAll() {
  if (stopping) return
  stopping = true
  for (const child of running) signalGroup(child, 'SIGTERM')
  setTimeout(() => {
    for (const child of running) signalGroup(child, 'SIGKILL')
  }, KILL_AFTER_MS).unref()
}

/** Ctrl-C, SIGTERM, a closed terminal and the end of the npm that called this stop everything that runs. */
export function stopOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopAll)
  if (process.env.npm_lifecycle_event === undefined) return
  // npm passes SIGTERM to its shell, and a shell that is not replaced by this process (`exec`) dies without passing it on.
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, PARENT_CHECK_MS).unref()
}

/** @param {string} path */
function openLog(path) {
  mkdirSync(dirname(path), { recursive: true })
  return openSync(path, 'w')
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
function signalGroup(child, signal) {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch (error) {
    // ESRCH: the group is already gone, which is what was wanted.
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error
  }
}
