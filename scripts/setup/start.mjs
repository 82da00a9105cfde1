// npm start: packages → H5 preview → run-stack.ts on the carried Node. Plain JavaScript for whatever Node the machine has.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { childEnvironment } from './carried-node.mjs'
import { isStopping, stopOnSignals } from './child.mjs'
import { buildH5WhenChanged } from './h5-build.mjs'
import { install } from './install.mjs'
import { ROOT } from './paths.mjs'

stopOnSignals()
process.exitCode = await start()

/** @returns {Promise<number>} exit code; 0 after a stop by Ctrl-C or SIGTERM at any moment */
async function start() {
  const node = await install()
  if (node === undefined) return isStopping() ? 0 : 1
  if (!(await buildH5WhenChanged(node))) return isStopping() ? 0 : 1
  return isStopping() ? 0 : runStack(node)
}

/**
 * Hands over to the TypeScript part and passes signals on; that part stops its own children.
 * @param {string} node @returns {Promise<number>}
 */
function runStack(node) {
  const stack = spawn(node, [join(ROOT, 'scripts/setup/run-stack.ts'), ...process.argv.slice(2)], {
    cwd: ROOT,
    env: childEnvironment(),
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stack.kill('SIGTERM'))
  return new Promise((resolve) => {
    stack.once('error', (error) => {
      console.error(`roadcert: the processes could not be started (${error.message})`)
      resolve(1)
    })
    stack.once('exit', (code) => resolve(code ?? 1))
  })
}
