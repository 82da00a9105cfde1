import { resolve } from 'node:path'
import { readStackSettings } from '../setup/stack-settings.ts'
import { readHuntArguments } from './read-hunt-arguments.ts'
import { outcomeLines } from './outcome-lines.ts'
import { huntedStack, isRunning } from './stack/hunted-stack.ts'
import type { Hunt, HuntAlone, HuntOutcome } from './hunt.ts'
import { leaks } from './leaks/leaks.ts'
import { mutation } from './mutation/mutation.ts'
import { oracles } from './oracles/oracles.ts'
import { policy } from './policy/policy.ts'
import { tampering } from './tampering/tampering.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const HUNTS: readonly (Hunt | HuntAlone)[] = [leaks, mutation, tampering, oracles, policy]

/** Exit code: 0 nothing found, 1 something found or no stack to hunt in, 2 wrong usage. */
async function main(): Promise<number> {
  const wanted = readHuntArguments(process.argv.slice(2), HUNTS)
  if (wanted === undefined) {
    console.error('usage: npm run hunt -- leaks|mutation|tampering|oracles|policy [--count n]')
    for (const { name, summary, count } of HUNTS) console.error(`  ${name}: ${summary} (${String(count)} attempts)`)
    return 2
  }
  if ('alone' in wanted.hunt) return tell(wanted.hunt.name, await wanted.hunt.run(wanted.count))
  const settings = readStackSettings(process.env, ROOT)
  const stack = settings.ok ? huntedStack(settings.value, process.env) : settings
  if (!stack.ok) {
    console.error(`roadcert: ${stack.failure}`)
    return 1
  }
  if (!(await isRunning(stack.value))) {
    console.error(`roadcert: nothing answers at ${stack.value.operations}; start it with: npm start`)
    return 1
  }
  return tell(wanted.hunt.name, await wanted.hunt.run(stack.value, wanted.count))
}

function tell(name: string, outcome: HuntOutcome): number {
  for (const line of outcomeLines(name, outcome)) console.log(line)
  return outcome.findings.length === 0 ? 0 : 1
}

try {
  process.exitCode = await main()
} catch (error) {
  // The stack went away, or is not as `npm start` leaves it: a hunt that was not finished has found nothing out.
  console.error(`roadcert: the hunt was not finished: ${error instanceof Error ? error.message : 'unknown'}`)
  process.exitCode = 1
}
