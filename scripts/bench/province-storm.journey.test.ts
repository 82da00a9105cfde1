import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBenchStack, type BenchStack } from './bench-stack.ts'
import { gatewayFigures } from './gateway-figures.ts'
import { createJsonClient } from './json-client.ts'
import { measureStorm } from './province-storm.ts'

const SECONDS = 30

let stack: BenchStack
beforeAll(async () => {
  stack = await startBenchStack(mkdtempSync(join(tmpdir(), 'roadcert-storm-')), ['--provinces', '32'])
}, 240_000)
afterAll(() => stack.stop())

test('thirty-two provinces failing in random ways harm only themselves', async () => {
  const [gateway, sandbox, operations] = [stack.gateway, stack.sandbox, stack.operations].map(createJsonClient)
  if (gateway === undefined || sandbox === undefined || operations === undefined) throw new Error('three clients')
  const report = await measureStorm({ gateway, sandbox, figures: gatewayFigures(operations) }, SECONDS)
  console.log(report.figures.map(({ name, value, note }) => `${name} ${value} (${note ?? ''})`).join('\n'))
  expect(report.wildAnswers).toBeGreaterThan(20)
  await Promise.all([gateway.close(), sandbox.close(), operations.close()])
}, 180_000)
