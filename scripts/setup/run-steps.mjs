import { isStopping } from './child.mjs'

/** @typedef {import('./step.mjs').Step} Step */
/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

/**
 * Runs steps, at most `abreast` at a time, tells each with its time as it ends, and the output of those that failed.
 * @param {readonly Step[]} steps @param {number} abreast @returns {Promise<Counts>} summed over all steps
 */
export async function runSteps(steps, abreast) {
  const waiting = [...steps]
  const total = { passed: 0, failed: 0, skipped: 0 }
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      if (isStopping()) return
      const outcome = await runStep(step)
      for (const key of ['passed', 'failed', 'skipped']) total[key] += outcome[key]
    }
  }
  await Promise.all(Array.from({ length: abreast }, lane))
  return total
}

/** @param {readonly Counts[]} all @returns {Counts} */
export function sumCounts(all) {
  const sum = (key) => all.reduce((total, counts) => total + counts[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

/** Prints the last line that checks and people read, and sets the exit code. @param {Counts} counts */
export function conclude(counts) {
  if (isStopping()) console.log('stopped before the end')
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
  process.exitCode = counts.failed > 0 || isStopping() ? 1 : 0
}

/** @param {Step} step */
async function runStep(step) {
  const startedAt = Date.now()
  const outcome = await step.run()
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  const word = outcome.failed > 0 ? 'FAIL' : outcome.passed === 0 ? 'skip' : 'ok  '
  const counts = `${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped} skipped`
  console.log(`${word} ${step.name.padEnd(28)} ${seconds.padStart(6)} s  ${counts}`)
  if (outcome.note !== undefined) console.log(`     ${outcome.note}`)
  if (outcome.output !== undefined) console.log(outcome.output.replace(/^/gm, '     | '))
  return outcome
}
