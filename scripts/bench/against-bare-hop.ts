import { driveLoad } from './drive-load.ts'
import { median } from './medians.ts'

/** One thing whose cost is measured: what to ask, and how much CPU the process that answers has used so far. */
export interface Measured {
  ask(): Promise<void>
  cpuMicroseconds(): Promise<number>
}

/** CPU microseconds a request, one number a round. */
export type CostsByRound = readonly number[]

/** How much is asked: rounds that count, questions a round, and how many are under way at any moment. */
export interface Load {
  readonly rounds: number
  readonly requests: number
  readonly width: number
}

/** Rounds before the first that counts, in which compilers and connections warm up. */
export const WARM_UP_ROUNDS = 2

async function costOf(one: Measured, { requests, width }: Load): Promise<number> {
  const before = await one.cpuMicroseconds()
  await driveLoad(requests, width, () => one.ask())
  return ((await one.cpuMicroseconds()) - before) / requests
}

/** Measures all in turn, round by round, so that what else the machine does meets every one of them alike. */
export async function measureInTurn<Name extends string>(
  measured: Readonly<Record<Name, Measured>>,
  load: Load,
): Promise<(name: Name) => CostsByRound> {
  const costs = new Map<string, number[]>()
  for (let round = -WARM_UP_ROUNDS; round < load.rounds; round += 1) {
    for (const [name, one] of Object.entries<Measured>(measured)) {
      const cost = await costOf(one, load)
      if (round >= 0) costs.set(name, [...(costs.get(name) ?? []), cost])
    }
  }
  return (name) => costs.get(name) ?? []
}

/** The median over the rounds of one cost, less a fixed part, over the cost of the bare hop in the same round. */
export function ratioOf(costs: CostsByRound, bare: CostsByRound, lessMicroseconds = 0): number {
  return median(costs.map((cost, round) => (cost - lessMicroseconds) / (bare[round] ?? Number.NaN)))
}
