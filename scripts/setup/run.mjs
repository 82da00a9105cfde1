// npm run sandbox | gateway | admin | bench | hunt | build:h5 | build:weapp: one part alone, after its packages are there.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { childEnvironment } from './carried-node.mjs'
import { isStopping, stopOnSignals } from './child.mjs'
import { rememberH5Build } from './h5-build.mjs'
import { install } from './install.mjs'
import { ROOT } from './paths.mjs'
import { buildMiniProgram } from './taro-build.mjs'

const PROGRAMS = {
  sandbox: 'scripts/sandbox/main.ts',
  gateway: 'gateway/src/server.ts',
  admin: 'scripts/admin/main.ts',
  bench: 'scripts/bench/main.ts',
  hunt: 'scripts/hunt/main.ts',
}
const BUILDS = ['h5', 'weapp']

const [what = '', ...rest] = process.argv.slice(2)
stopOnSignals()
process.exitCode = await run()

/** @returns {Promise<number>} exit code; 2 for a name that is not known */
async function run() {
  const target = BUILDS.find((name) => what === `build:${name}`)
  if (target === undefined && !Object.hasOwn(PROGRAMS, what)) {
    const known = [...Object.keys(PROGRAMS), ...BUILDS.map((name) => `build:${name}`)]
    console.error(`roadcert: nothing is called that; known: ${known.join(', ')}`)
    return 2
  }
  const node = await install()
  if (node === undefined) return isStopping() ? 0 : 1
  if (target === undefined) return runProgram(node, PROGRAMS[what])
  const code = await buildMiniProgram(node, target)
  if (code === 0 && target === 'h5') rememberH5Build()
  return code
}

/**
 * Runs one program in the foreground with the remaining arguments; signals and exit code pass through.
 * @param {string} node @param {string} program @returns {Promise<number>}
 */
function runProgram(node, program) {
  const child = spawn(node, [join(ROOT, program), ...rest], { cwd: ROOT, env: childEnvironment(), stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`roadcert: ${what} could not be started (${error.message})`)
      resolve(1)
    })
    // A program that ends by the signal that was passed on has done what was asked.
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGTERM' || signal === 'SIGINT' ? 0 : 1)))
  })
}
