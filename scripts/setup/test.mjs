// npm test: everything. Packages → system packages → check → both builds, with the checks of the weapp build → journeys
// → browser → nothing left behind.
import { checkSteps } from './check-steps.mjs'
import { stopOnSignals } from './child.mjs'
import { rememberH5Build } from './h5-build.mjs'
import { install } from './install.mjs'
import { leftBehindStep, markProcesses } from './left-behind.mjs'
import { conclude, runSteps, sumCounts } from './run-steps.mjs'
import { logOf, outcomeOf, vitestStep } from './step.mjs'
import { browserIsThere, missingCounts, systemPackagesStep } from './system-packages.mjs'
import { buildMiniProgram } from './taro-build.mjs'
import { weappStep } from './weapp-checks.mjs'

stopOnSignals()
const mark = markProcesses()
const node = await install()
if (node === undefined) conclude({ passed: 0, failed: 1, skipped: 0 })
else conclude(await testEverything(node))

/** @param {string} path of the carried Node @returns {Promise<import('./run-steps.mjs').Counts>} */
async function testEverything(path) {
  const prepared = await runSteps([systemPackagesStep()], 1)
  const checked = await runSteps(checkSteps(path, { whole: true }), 2)
  // One after the other: builds and servers need the machine for themselves. The browser's journey mostly waits for
  // minutes to pass and goes on beside the others.
  const built = await runSteps([buildStep(path, 'weapp'), weappStep(path), buildStep(path, 'h5')], 1)
  const journeyed = await runSteps([vitestStep(path, 'journeys', 1_800), browserStep(path)], 2)
  const ended = await runSteps([leftBehindStep(mark)], 1)
  return sumCounts([prepared, checked, built, journeyed, ended])
}

/** @param {string} path @param {'weapp' | 'h5'} target @returns {import('./step.mjs').Step} */
function buildStep(path, target) {
  return {
    name: `build: ${target}`,
    run: async () => {
      const log = logOf(`build-${target}`)
      const code = await buildMiniProgram(path, target, log)
      if (code === 0 && target === 'h5') rememberH5Build()
      return outcomeOf(code, log)
    },
  }
}

/** @param {string} path @returns {import('./step.mjs').Step} */
function browserStep(path) {
  const step = vitestStep(path, 'browser', 2_400)
  if (browserIsThere()) return step
  return {
    name: step.name,
    run: () => Promise.resolve({ passed: 0, ...missingCounts(), note: 'no /usr/bin/chromium' }),
  }
}
