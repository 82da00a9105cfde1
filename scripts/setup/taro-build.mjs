import { join } from 'node:path'
import { childEnvironment } from './carried-node.mjs'
import { runToEnd } from './child.mjs'
import { ROOT } from './paths.mjs'

const TARO = join(ROOT, 'node_modules/@tarojs/cli/bin/taro')

/**
 * Builds the mini-program for one target into miniprogram/dist/<target>. Taro breaks when two builds run at once:
 * callers wait for one before they start the other.
 * @param {string} node path of the carried Node
 * @param {'h5' | 'weapp'} target
 * @param {string} [log] file for the output instead of the terminal
 * @returns {Promise<number>} exit code
 */
export async function buildMiniProgram(node, target, log) {
  const { code } = await runToEnd(node, [TARO, 'build', '--type', target], {
    cwd: join(ROOT, 'miniprogram'),
    env: childEnvironment({ NODE_ENV: 'production', TARO_ENV: target }),
    ...(log === undefined ? {} : { log }),
  })
  return code
}
