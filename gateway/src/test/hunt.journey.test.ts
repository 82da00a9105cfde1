import { spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from './testing/api.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

/** A hunt waits for many refusals, on a machine that does other things beside. */
const LIMIT_MS = 240_000

let stack: RunningStack

beforeAll(async () => {
  stack = await startStack()
})

afterAll(async () => {
  expect(await stack.stop()).toBe(0)
})

interface Hunted {
  readonly code: number | null
  readonly lines: readonly string[]
}

/** One hunt as `npm run hunt` runs it, in the environment of the stack. */
function hunt(...typed: readonly string[]): Promise<Hunted> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts/hunt/main.ts'), ...typed], {
    cwd: ROOT,
    env: stack.environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  return new Promise((settle) => {
    child.once('close', (code) => settle({ code, lines: said.join('').trim().split('\n') }))
  })
}

function expectNothingFound({ code, lines }: Hunted, name: string): void {
  expect(lines.filter((line) => !line.startsWith('note: '))).toEqual([
    expect.stringMatching(new RegExp(`^hunt ${name}: [1-9]\\d* tried, 0 findings$`)),
  ])
  expect(code).toBe(0)
}

// First, on data as set-up left it: the other hunts leave drivers' names behind that an owner typed.
describe('every value of the upstreams, searched for in everything', () => {
  test(
    'is found only where one was planted, and told by its beginning',
    async () => {
      const personas = await call(stack.sandbox, 'GET', '/sandbox/personas')
      const idNumber = personas.body.list()[0]?.text('idNumber') ?? ''
      appendFileSync(join(stack.dataDirectory, 'logs/planted.log'), `{"event":"planted","value":"${idNumber}"}\n`)
      const { code, lines } = await hunt('leaks')
      expect(lines.filter((line) => !line.startsWith('note: '))).toEqual([
        expect.stringMatching(/^finding leaks: .* 33… \(SM3 [0-9a-f]{8}\), in logs\/planted\.log$/),
        expect.stringMatching(/^hunt leaks: \d{5,} tried, 1 findings$/),
      ])
      expect(code).toBe(1)
      expect(lines.join('\n')).not.toContain(idNumber)
    },
    LIMIT_MS,
  )
})

describe('short forms of the hunts find nothing', () => {
  test(
    'tampering: altered codes, tokens, documents and audit rows',
    async () => {
      expectNothingFound(await hunt('tampering', '--count', '120'), 'tampering')
    },
    LIMIT_MS,
  )

  test(
    'mutation: hostile answers of the upstreams',
    async () => {
      expectNothingFound(await hunt('mutation', '--count', '60'), 'mutation')
    },
    LIMIT_MS,
  )

  test(
    'oracles: refusals that must not tell why',
    async () => {
      expectNothingFound(await hunt('oracles', '--count', '8'), 'oracles')
    },
    LIMIT_MS,
  )
})

describe('what is typed wrongly', () => {
  test.each([
    [[]],
    [['nothing']],
    [['leaks', '--count', '0']],
    [['leaks', '--many']],
    [['leaks', '--count', '5', 'x']],
  ])('%j is told how it is used', async (typed) => {
    const { code, lines } = await hunt(...typed)
    expect(code).toBe(2)
    expect(lines[0]).toBe('usage: npm run hunt -- leaks|mutation|tampering|oracles|policy [--count n]')
  })
})
