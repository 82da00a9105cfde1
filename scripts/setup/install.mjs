import { delimiter, join } from 'node:path'
import { findCarriedNode } from './carried-node.mjs'
import { isStopping, runToEnd } from './child.mjs'
import { digestOf } from './digest.mjs'
import { treeMatchesLock } from './installed-tree.mjs'
import { PACKAGES, ROOT } from './paths.mjs'
import { stampMatches, writeStamp } from './stamp.mjs'

const STAMP = join(ROOT, 'node_modules/.roadcert-stamp')
const DESCRIBED_BY = ['package-lock.json', '.npmrc', 'package.json', ...PACKAGES.map((name) => `${name}/package.json`)]

/**
 * Installs the npm packages when they are missing or when what describes them changed, then finds the carried Node.
 * A problem is told on standard error.
 * @returns {Promise<string | undefined>} path of the carried Node; undefined: it cannot go on
 */
export async function install() {
  const digest = digestOf(ROOT, DESCRIBED_BY)
  if (!stampMatches(STAMP, digest)) {
    if (!treeMatchesLock(ROOT) && !(await installPackages())) return undefined
    writeStamp(STAMP, digest)
  }
  const node = findCarriedNode()
  if (node.ok) return node.path
  console.error(`roadcert: ${node.problem}`)
  return undefined
}

/** @returns {Promise<boolean>} */
async function installPackages() {
  console.log('installing packages: npm ci (about a minute) ...')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // dev and optional are named because NODE_ENV=production or a user's npmrc would leave the tools or Node itself out.
  const args = ['ci', '--loglevel=error', '--include=dev', '--include=optional']
  const { code } = await runToEnd(npm, args, { env: environmentOfNpm() })
  if (code === 0) return true
  if (!isStopping()) console.error(`roadcert: npm ci failed (exit ${code})`)
  return false
}

/** npm must not run on the Node below node_modules, which it is about to delete. */
function environmentOfNpm() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return { ...process.env, PATH: folders.filter((folder) => !folder.includes('node_modules')).join(delimiter) }
}
