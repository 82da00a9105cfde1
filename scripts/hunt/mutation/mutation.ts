import type { Finding, Hunt, HuntOutcome } from '../hunt.ts'
import { storedPlaces } from '../stack/stored-places.ts'
import { isRunning, type HuntedStack } from '../stack/hunted-stack.ts'
import { baseRecords } from './base-records.ts'
import { createCanary, type Canary } from './canary.ts'
import { attackInProcess } from './in-process.ts'
import { attackOverTheWire } from './over-the-wire.ts'

/** So many attacks in one process for each over the wire. */
const IN_PROCESS_FOR_ONE = 50

async function storedCanaries(stack: HuntedStack, canary: Canary): Promise<readonly Finding[]> {
  const places = await storedPlaces(stack)
  const found = places.filter(({ bytes }) => canary.isIn(Buffer.from(bytes).toString('utf8')))
  return found.map(({ where }) => ({ what: 'a canary was written down', where }))
}

async function run(stack: HuntedStack, count: number): Promise<HuntOutcome> {
  const canary = createCanary()
  const bases = await baseRecords(stack)
  const inProcess = attackInProcess(bases, count * IN_PROCESS_FOR_ONE, canary)
  const wire = await attackOverTheWire(stack, bases, count, canary)
  const stored = await storedCanaries(stack, canary)
  const down = (await isRunning(stack)) ? [] : [{ what: 'not ready any more', where: 'gateway' }]
  const statuses = [...wire.statuses].map(([status, times]) => `${String(times)} × ${String(status)}`).join(', ')
  return {
    tried: inProcess.tried + wire.tried,
    findings: [...inProcess.findings, ...wire.findings, ...stored, ...down],
    notes: [
      `${String(inProcess.tried)} through adapters and release, of which the adapters took ${String(inProcess.taken)}`,
      `${String(wire.tried)} over the wire, answered ${statuses}`,
    ],
  }
}

/** 变异: hostile answers of the upstreams; a finding is a canary that comes out, a fault, a crash. */
export const mutation: Hunt = {
  name: 'mutation',
  summary: 'hostile answers of the upstreams, over the wire and fifty times as many in one process',
  count: 2_000,
  run,
}
