import { openShippedPolicy, readPolicyFolder, SHIPPED_POLICY_FOLDER } from 'gateway/policy-folder.ts'
import type { Hunt, HuntOutcome } from '../hunt.ts'
import type { HuntedStack } from '../stack/hunted-stack.ts'
import { readOperations } from '../wire/operations.ts'
import { send } from '../wire/send.ts'
import { createInspection } from './inspect-answer.ts'
import { EXCLUSIONS, needlesOf } from './needle.ts'
import { createNeedleSearch } from './needle-search.ts'
import { recordOfPerson, signEverybodyIn } from './people.ts'
import { readRawRecord, type RawRecord } from './raw-record.ts'
import { readRights } from './rights.ts'
import { showAndVerify } from './show-and-verify.ts'
import { PLACES_LEFT_OUT, storedPlaces } from '../stack/stored-places.ts'
import { walkRoutes } from './walk-routes.ts'

const NOT_TRIED =
  'routes that end a session, a binding or a right are tried by guests, with ids of others and with ids of nobody'

async function readRecords(stack: HuntedStack): Promise<readonly RawRecord[]> {
  const answer = await send(stack.sandbox, { method: 'GET', path: '/sandbox/records' })
  return answer.body
    .list()
    .map(readRawRecord)
    .filter((record) => record !== undefined)
}

async function run(stack: HuntedStack, count: number): Promise<HuntOutcome> {
  const records = await readRecords(stack)
  const people = await signEverybodyIn(stack)
  // Those of the personas first, so that a smaller count still searches for everything that a persona could see.
  const ordered = [...people.map(recordOfPerson), ...records.filter(({ persona }) => persona !== undefined), ...records]
  const needles = needlesOf(ordered).slice(0, count)
  const search = createNeedleSearch(needles)
  const inspect = createInspection(search)
  const operations = await readOperations(stack)
  const rights = await readRights(stack, records, people)
  const walk = { stack, policy: openShippedPolicy(), people, rights, operations, inspect }
  await walkRoutes(walk)
  await showAndVerify(walk)
  const places = await storedPlaces(stack)
  // The database holds the policy with its examples, whose invented names some invented people bear too.
  const published = search(
    new TextEncoder().encode(
      readPolicyFolder(SHIPPED_POLICY_FOLDER)
        .map(({ text }) => text)
        .join('\n'),
    ),
  )
  const examples = new Set([...published].map(({ value }) => value))
  for (const { where, bytes } of places) inspect.bytes(bytes, where, examples)
  const bytes = places.reduce((sum, place) => sum + place.bytes.length, 0)
  const notes = [
    ...EXCLUSIONS,
    `values that stand among the examples of the published policy, not searched for in stored places: ${String(examples.size)}`,
    PLACES_LEFT_OUT,
    NOT_TRIED,
    `${String(needles.length)} values of ${String(records.length)} records and ${String(people.length)} personas searched for in ` +
      `${String(inspect.looked())} answers of ${String(operations.length)} routes and ${String(places.length)} stored places (${String(bytes)} bytes)`,
  ]
  return { tried: needles.length, findings: inspect.findings, notes }
}

/** 泄漏: every value that the upstreams hold, searched for in everything that the gateway says, writes and keeps. */
export const leaks: Hunt = {
  name: 'leaks',
  summary: 'every value of the upstreams searched for in every answer, log, metric and database file',
  count: 1_000_000,
  run,
}
