import { join } from 'node:path'
import { PACKAGES, ROOT } from './paths.mjs'
import { toolStep, vitestStep } from './step.mjs'

const tool = (path) => join(ROOT, 'node_modules', path)
const quality = (name) => join(ROOT, 'scripts/quality', name)

/**
 * The steps without servers and without a browser, the longest first so that two lanes end together.
 * @param {string} node path of the carried Node @returns {import('./step.mjs').Step[]}
 */
export function checkSteps(node) {
  const format = ['--config', quality('prettier.json'), '--ignore-path', quality('prettierignore'), '--check', '.']
  return [
    // Many tests wait (refusals take their minimum time), so that three workers fit on two cores.
    vitestStep(node, 'unit', 900, ['--maxWorkers=3']),
    toolStep('lint', node, [tool('eslint/bin/eslint.js'), '-c', quality('eslint.config.mjs'), '--max-warnings=0', '.']),
    ...PACKAGES.map((name) => toolStep(`types: ${name}`, node, [tool('typescript/bin/tsc'), '-p', name])),
    toolStep('format', node, [tool('prettier/bin/prettier.cjs'), ...format]),
    toolStep('import directions', node, [quality('check-imports.ts'), ROOT]),
    toolStep('folder rules', node, [quality('check-folders.ts'), ROOT]),
  ]
}
