import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isStopping } from './child.mjs'
import { digestOf } from './digest.mjs'
import { ROOT } from './paths.mjs'
import { stampMatches, writeStamp } from './stamp.mjs'
import { buildMiniProgram } from './taro-build.mjs'

const OUTPUT = join(ROOT, 'miniprogram/dist/h5')
const STAMP = join(OUTPUT, '.stamp')
const SOURCES = [
  'miniprogram/src',
  'miniprogram/config',
  'miniprogram/plugins',
  'miniprogram/types',
  'miniprogram/package.json',
  'miniprogram/babel.config.js',
  'miniprogram/tsconfig.json',
  'shared-types/src',
  'tsconfig.json',
  'package-lock.json',
]

/** @returns {string} digest of everything that the H5 build is made from */
function digestOfSources() {
  return digestOf(ROOT, SOURCES)
}

/** Remembers that the H5 output was built from the sources as they were; called after a build made elsewhere too. */
export function rememberH5Build(digest = digestOfSources()) {
  writeStamp(STAMP, digest)
}

/**
 * Builds the H5 preview when its sources changed since the last build or when there is none.
 * @param {string} node path of the carried Node
 * @returns {Promise<boolean>} false: the build failed, the end of its output was told
 */
export async function buildH5WhenChanged(node) {
  const digest = digestOfSources()
  if (existsSync(join(OUTPUT, 'index.html')) && stampMatches(STAMP, digest)) return true
  console.log('building the H5 preview (about half a minute) ...')
  const log = join(ROOT, 'miniprogram/dist/h5-build.log')
  const code = await buildMiniProgram(node, 'h5', log)
  if (code === 0) {
    rememberH5Build(digest)
    return true
  }
  if (!isStopping()) {
    console.error(readFileSync(log, 'utf8').split('\n').slice(-40).join('\n'))
    console.error(`roadcert: the H5 build failed (exit ${code})`)
  }
  return false
}
