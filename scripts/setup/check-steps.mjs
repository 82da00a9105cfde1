import { join } from 'node:path'
import { PACKAGES, ROOT } from './paths.mjs'
import { toolStep, vitestStep } from './step.mjs'

const tool = (path) => join(ROOT, 'node_modules', path)
/** Beside what `tsc` remembers, see the tsconfig files. */
const CACHES = join(ROOT, 'node_modules/.cache/')
const quality = (name) => join(ROOT, 'scripts/quality', name)

/** What a tool remembers of files that did not change; gone with every new installation. @param {string} name */
const remembered = (name) => ['--cache', '--cache-strategy', 'content', '--cache-location', CACHES + name]

/**
 * The steps without servers and without a browser, the longest first so that two lanes end together. `whole` looks at every
 * file again and lints with types; otherwise files that did not change are known to be good.
 * @param {string} node path of the carried Node @param {{whole: boolean}} how @returns {import('./step.mjs').Step[]}
 */
export function checkSteps(node, { whole }) {
  const lint = ['-c', quality('eslint.config.mjs'), '--max-warnings=0', '.']
  const format = ['--config', quality('prettier.json'), '--ignore-path', quality('prettierignore'), '--check', '.']
  if (whole) process.env.LINT_WITH_TYPES = 'yes'
  else {
    lint.unshift(...remembered('lint'))
    format.unshift(...remembered('format'))
  }
  return [
    // Many tests wait (refusals take their minimum time), so that three workers fit on two cores.
    vitestStep(node, 'unit', 900, ['--maxWorkers=3']),
    toolStep('lint', node, [tool('eslint/bin/eslint.js'), ...lint]),
    ...PACKAGES.map((name) => toolStep(`types: ${name}`, node, [tool('typescript/bin/tsc'), '-p', name])),
    toolStep('format', node, [tool('prettier/bin/prettier.cjs'), ...format]),
    toolStep('import directions', node, [quality('check-imports.ts'), ROOT]),
    toolStep('folder rules', node, [quality('check-folders.ts'), ROOT]),
  ]
}
