import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { childEnvironment } from './carried-node.mjs'
import { runToEnd } from './child.mjs'
import { ROOT } from './paths.mjs'
import { logOf, outcomeOf, REPORTS } from './step.mjs'

const LIMIT_SECONDS = 900

/**
 * Checks of the built mini-program: ES5, sizes, WeChat's own compilers, and every page walked in a logic layer. Each
 * check counts as one test.
 * @param {string} node path of the carried Node @returns {import('./step.mjs').Step}
 */
export function weappStep(node) {
  return {
    name: 'weapp: checks',
    run: async () => {
      const log = logOf('weapp-checks')
      const report = join(REPORTS, 'weapp.json')
      rmSync(report, { force: true })
      const args = [join(ROOT, 'scripts/quality/weapp/check-weapp.ts'), ROOT, report]
      const { code } = await runToEnd(node, args, { env: childEnvironment(), log, limitSeconds: LIMIT_SECONDS })
      const outcome = outcomeOf(code, log, LIMIT_SECONDS)
      // ended before it could count: one failure
      if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, ...told(outcome) }
      return { ...countsOf(report), ...told(outcome) }
    },
  }
}

/** @param {import('./step.mjs').Outcome} outcome @returns {{output?: string}} */
function told({ output }) {
  return output === undefined ? {} : { output }
}

/** @param {string} report @returns {{passed: number, failed: number, skipped: number}} */
function countsOf(report) {
  const { passed, failed, skipped } = JSON.parse(readFileSync(report, 'utf8'))
  return { passed, failed, skipped }
}
