import fc, { type Arbitrary } from 'fast-check'
import { Problem } from 'shared-types/contracts/problem.ts'
import { ERROR_STATUSES } from 'shared-types/vocabulary/error-codes.ts'
import { Check as CheckJsonSchema } from 'typebox/schema'
import { Check } from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, signIn, type Answer } from './testing/api.ts'
import { CANARY, invalidBodies, pathValues, validValues } from './testing/arbitrary-of-schema.ts'
import { describedOperations, type DescribedOperation } from './testing/described-api.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'

/** Fixed, so that a run can be repeated; change it to look elsewhere. */
const SEED = 20_261_123

/** Properties drawn for each operation, and requests sent side by side in each: refusals wait a quarter of a second. */
const RUNS = 6
const TOGETHER = 12
const ASKERS = ['nobody', 'public', 'driver', 'owner', 'inspector'] as const
const ALLOWED_FAULTS = ['evidence-unavailable', 'upstream-unavailable']

let stack: RunningStack
let operations: readonly DescribedOperation[] = []
const tokens = new Map<string, string>()
const knownIds: string[] = []

beforeAll(async () => {
  stack = await startStack()
  operations = await describedOperations(stack.gateway)
  for (const persona of ASKERS.slice(1)) tokens.set(persona, await signIn(stack.gateway, persona))
  const token = tokens.get('driver') ?? ''
  for (const [path, list, id] of [
    ['/api/v1/certificates', 'certificates', 'certificateId'],
    ['/api/v1/delegations', 'delegations', 'delegationId'],
  ] as const) {
    const answer = await call(stack.gateway, 'GET', path, { token })
    knownIds.push(...answer.body.list(list).map((one) => one.text(id)))
  }
})

afterAll(async () => {
  expect(await stack.stop()).toBe(0)
})

interface Request {
  readonly asker: (typeof ASKERS)[number]
  readonly path: string
  readonly body: string | undefined
}

function paths(operation: DescribedOperation): Arbitrary<string> {
  const drawn = [...operation.params].map(([name, schema]) =>
    pathValues(schema, knownIds).map((value) => [name, value] as const),
  )
  return fc
    .tuple(...drawn)
    .map((values) => values.reduce((path, [name, value]) => path.replace(`{${name}}`, value), operation.path))
}

function requests(operation: DescribedOperation, bodies: Arbitrary<string | undefined>): Arbitrary<readonly Request[]> {
  const one = fc.record({ asker: fc.constantFrom(...ASKERS), path: paths(operation), body: bodies })
  return fc.array(one, { minLength: TOGETHER, maxLength: TOGETHER })
}

/** A body that speaks of a certificate which exists, so that not every request ends at an id of nobody. */
function aboutKnown(body: unknown, id: string | undefined): string {
  return JSON.stringify(body, (name, value: unknown) => {
    if (id === undefined) return value
    return name === 'certificateId' ? id : name === 'certificateIds' ? [id] : value
  })
}

async function sendAs({ asker, path, body }: Request, method: string): Promise<Answer> {
  const token = tokens.get(asker)
  const answer = await call(stack.gateway, method, path, {
    ...(token === undefined ? {} : { token }),
    ...(body === undefined ? {} : { body }),
  })
  // A request that ended the session did what it should; the next one is to get as far again.
  if (answer.body.at('code') === 'session-ended' && asker !== 'nobody')
    tokens.set(asker, await signIn(stack.gateway, asker))
  return answer
}

function expectProblem(answer: Answer): void {
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  const problem = answer.body.value
  if (!Check(Problem, problem)) throw new Error(`no problem document: ${answer.text.slice(0, 200)}`)
  expect(problem.status).toBe(answer.status)
  expect(ERROR_STATUSES[problem.code]).toBe(answer.status)
  expect(problem.type).toBe(`urn:roadcert:problem:${problem.code}`)
  expect(answer.headers.get('x-request-id')).toBe(problem.requestId)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  if (answer.status >= 500) expect(ALLOWED_FAULTS).toContain(problem.code)
  if (answer.status === 429) expect(answer.headers.get('retry-after')).toMatch(/^[1-9]\d*$/)
}

function expectByContract(answer: Answer, operation: DescribedOperation): void {
  for (const [name, value] of answer.headers) expect(value, name).not.toContain(CANARY)
  if (answer.status >= 400) {
    // A good answer may hold what the giver of an appointment typed earlier; a refusal repeats nothing.
    expect(answer.text).not.toContain(CANARY)
    return expectProblem(answer)
  }
  const schema = operation.answers.get(String(answer.status))
  if (schema === undefined) throw new Error(`${String(answer.status)} is not described`)
  const described = schema.value
  if (typeof described !== 'object' || described === null) return expect(answer.text).toBe('')
  if (answer.text === '') return expect([204, 304]).toContain(answer.status)
  expect(CheckJsonSchema(described, answer.body.value), answer.text.slice(0, 500)).toBe(true)
}

async function hold(operation: DescribedOperation, bodies: Arbitrary<string | undefined>, isGood: boolean) {
  await fc.assert(
    fc.asyncProperty(requests(operation, bodies), async (batch) => {
      const answers = await Promise.all(batch.map((request) => sendAs(request, operation.method)))
      for (const answer of answers) {
        expectByContract(answer, operation)
        if (!isGood) expect(answer.status).toBeGreaterThanOrEqual(400)
      }
    }),
    { numRuns: RUNS, endOnFailure: true, seed: SEED },
  )
}

test('every operation is described with a success and a problem document', () => {
  expect(operations.length).toBeGreaterThan(15)
  for (const { answers, path } of operations) {
    expect(
      [...answers.keys()].some((status) => status.startsWith('2')),
      path,
    ).toBe(true)
    expect(answers.has('default'), path).toBe(true)
  }
})

test('requests that follow the contract get an answer of the contract', async () => {
  for (const operation of operations) {
    const { body } = operation
    const known = fc.constantFrom(undefined, ...knownIds)
    const bodies =
      body === undefined
        ? fc.constant(undefined)
        : fc.tuple(validValues(body), known).map(([value, id]) => aboutKnown(value, id))
    await hold(operation, bodies, true)
  }
}, 300_000)

test('requests that break the contract get a problem document that repeats nothing', async () => {
  for (const operation of operations) {
    if (operation.body === undefined) continue
    await hold(operation, invalidBodies(operation.body), false)
  }
}, 300_000)

test('methods that are not described are 405, whatever the body', async () => {
  const byPath = Map.groupBy(operations, ({ path }) => path)
  for (const [path, known] of byPath) {
    const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((one) =>
      known.every(({ method }) => method !== one),
    )
    for (const method of methods) {
      const address = path.replace('{n}', '1').replace(/\{[^}]+\}/, CANARY)
      const body = method === 'GET' ? {} : { body: { [CANARY]: CANARY } }
      const answer = await call(stack.gateway, method, address, body)
      expect([answer.status, answer.body.at('code')], `${method} ${path}`).toEqual([405, 'method-not-allowed'])
      expectProblem(answer)
      expect(answer.text).not.toContain(CANARY)
    }
  }
})

test('the gateway is ready after all of it', async () => {
  expect((await call(stack.operations, 'GET', '/readyz')).status).toBe(200)
})
