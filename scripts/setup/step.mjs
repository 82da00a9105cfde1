import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { childEnvironment } from './carried-node.mjs'
import { runToEnd } from './child.mjs'
import { ROOT } from './paths.mjs'
import { countTests, tellFailures } from './vitest-counts.mjs'

/**
 * What a step counted; `output` is told when something failed, `note` always.
 * @typedef {{passed: number, failed: number, skipped: number, output?: string, note?: string}} Outcome
 */
/**
 * One part of a check; `run` never throws for an expected failure.
 * @typedef {{name: string, run: () => Promise<Outcome>}} Step
 */

/** Logs and reports of the last check or test run. */
export const REPORTS = join(ROOT, '.data/test')

/**
 * A tool that runs on the carried Node, passes or fails as a whole and counts as one test.
 * @param {string} name @param {string} node @param {readonly string[]} args @param {number} [limitSeconds]
 * @returns {Step}
 */
export function toolStep(name, node, args, limitSeconds = 300) {
  return {
    name,
    run: async () => {
      const log = logOf(name)
      const { code } = await runToEnd(node, args, { env: childEnvironment(), log, limitSeconds })
      return outcomeOf(code, log, limitSeconds)
    },
  }
}

/**
 * A vitest project; counts come from its JSON report.
 * @param {string} node @param {'unit' | 'journeys' | 'browser'} project @param {number} limitSeconds
 * @param {readonly string[]} [more] further options of vitest
 * @returns {Step}
 */
export function vitestStep(node, project, limitSeconds, more = []) {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  return {
    name: `tests: ${project}`,
    run: async () => {
      const log = logOf(`tests-${project}`)
      const report = join(REPORTS, `${project}.json`)
      rmSync(report, { force: true })
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      const args = ['run', '-c', 'scripts/quality/vitest.config.ts', '--project', project, ...reporters, ...more]
      const env = childEnvironment({ NO_COLOR: '1' })
      const { code } = await runToEnd(node, [vitest, ...args], { env, log, limitSeconds })
      const counts = countTests(report, code)
      if (counts.failed === 0) return counts
      const told = tellFailures(report)
      return { ...counts, output: told === '' ? endOf(log, limitSeconds, code) : told }
    },
  }
}

/**
 * @param {number} code @param {string} log @param {number} [limitSeconds]
 * @returns {Outcome} one test passed or failed
 */
export function outcomeOf(code, log, limitSeconds = 0) {
  if (code === 0) return { passed: 1, failed: 0, skipped: 0 }
  return { passed: 0, failed: 1, skipped: 0, output: endOf(log, limitSeconds, code) }
}

/** @param {string} name @returns {string} the step's log file, in a folder that exists */
export function logOf(name) {
  mkdirSync(REPORTS, { recursive: true })
  return join(REPORTS, `${name.replace(/[^a-z0-9]+/gi, '-')}.log`)
}

/** @param {string} log @param {number} limitSeconds @param {number} code @returns {string} what to tell of a failure */
function endOf(log, limitSeconds, code) {
  const text = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-80).join('\n') : ''
  if (code === 124) return `${text}\nended because it took longer than ${limitSeconds} seconds`
  return text === '' ? `exit code ${code}` : text
}
