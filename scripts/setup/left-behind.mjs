import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

const NAME = 'ROADCERT_RUN'
const GRACE_MS = 2_000

/** Marks this process's environment, so that everything started from now on can be recognised. @returns {string} */
export function markProcesses() {
  const mark = randomUUID()
  process.env[NAME] = mark
  return mark
}

/**
 * Looks for processes of this run that are still there at its end, ends them by their ids, and fails when there were any.
 * @param {string} mark @returns {import('./step.mjs').Step}
 */
export function leftBehindStep(mark) {
  return { name: 'no process left behind', run: () => endLeftBehind(mark) }
}

/** @param {string} mark @returns {Promise<import('./step.mjs').Outcome>} */
async function endLeftBehind(mark) {
  if (process.platform !== 'linux') return { passed: 0, failed: 0, skipped: 1, note: 'can be seen on Linux only' }
  if (findMarked(mark).length > 0) await new Promise((resolve) => setTimeout(resolve, GRACE_MS))
  const left = findMarked(mark)
  for (const { pid } of left) endById(pid)
  if (left.length === 0) return { passed: 1, failed: 0, skipped: 0 }
  return { passed: 0, failed: 1, skipped: 0, output: left.map(({ pid, command }) => `${pid} ${command}`).join('\n') }
}

/** @param {string} mark @returns {{pid: number, command: string}[]} */
function findMarked(mark) {
  return readdirSync('/proc')
    .filter((name) => /^[0-9]+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => readProcess(name, 'environ').includes(`${NAME}=${mark}`))
    .map((name) => ({ pid: Number(name), command: readProcess(name, 'cmdline').replaceAll('\0', ' ').slice(0, 200) }))
}

/** @param {string} pid @param {'environ' | 'cmdline'} file */
function readProcess(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    // Gone meanwhile, or somebody else's.
    return ''
  }
}

/** @param {number} pid */
function endById(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
