import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAdmin } from '../admin/run-admin.ts'
import { startBenchStack, type BenchStack } from './bench-stack.ts'
import { openDemoWallet } from './demo-wallet.ts'
import { gatewayFigures } from './gateway-figures.ts'
import { at, createJsonClient, listAt, type JsonClient } from './json-client.ts'
import { measureStorm } from './province-storm.ts'

const SECONDS = 30

let stack: BenchStack
let gateway: JsonClient
let sandbox: JsonClient
let operations: JsonClient
beforeAll(async () => {
  stack = await startBenchStack(mkdtempSync(join(tmpdir(), 'roadcert-storm-')), ['--provinces', '32'])
  gateway = createJsonClient(stack.gateway)
  sandbox = createJsonClient(stack.sandbox)
  operations = createJsonClient(stack.operations)
}, 240_000)
afterAll(async () => {
  await Promise.all([gateway.close(), sandbox.close(), operations.close()])
  await stack.stop()
})

/** What an admin command tells with `--json`, typed beside the running gateway. */
async function admin(...words: readonly string[]): Promise<unknown> {
  const lines: string[] = []
  const writers = { standardOutput: (line: string) => void lines.push(line), standardError: () => undefined }
  expect(await runAdmin([...words, '--json'], stack.environment, writers)).toBe(0)
  return JSON.parse(lines.join(''))
}

async function sources(): Promise<readonly unknown[]> {
  const { token } = await openDemoWallet(gateway)
  const list = await gateway.ask({ path: '/api/v1/certificates', token })
  return listAt(list, 'sources').map((source) => at(source, 'province'))
}

test('a province is switched off, on and back beside the running gateway, within five seconds', async () => {
  expect(await sources()).toHaveLength(32)
  await admin('province', 'disable', '31')
  await expect.poll(sources, { timeout: 5_000 }).not.toContain('31')
  await admin('province', 'rollback', '31')
  await expect.poll(sources, { timeout: 5_000 }).toContain('31')
  expect(listAt(await admin('province', 'history', '31'), 'versions').map((version) => at(version, 'act'))).toEqual([
    'add',
    'disable',
    'rollback',
  ])
}, 60_000)

test('what the ministry tells otherwise is doubt or worse, a finding without people, and told to the province', async () => {
  const wallet = await openDemoWallet(gateway)
  const { prefix, digits } = await wallet.show([wallet.ownId], 'public')
  const verify = () => gateway.ask({ path: '/api/v1/verifications', body: { code: prefix + digits } })
  const records = await sandbox.ask({ path: '/sandbox/records?upstream=ministry&persona=driver' })
  const identifier = String(at(listAt(records), 0, 'certificateIdentifier'))
  const path = `/sandbox/certificates/${encodeURIComponent(identifier)}/status`
  await sandbox.ask({ path, body: { status: 'SUSPENDED', upstream: 'ministry' } })
  expect(at(await verify(), 'conclusion')).not.toBe('pass')
  await expect.poll(() => sandbox.ask({ path: '/sandbox/differences?upstream=province-33' })).toHaveLength(1)
  const findings = await admin('quality', 'findings', '--province', '33', '--open')
  expect(at(findings, 'findings', 0)).toMatchObject({
    province: '33',
    difference: { differing: 'status', province: 'VALID', ministry: 'SUSPENDED' },
  })
  expect(at(findings, 'findings', 0, 'reportedAt')).not.toBeNull()
  expect(JSON.stringify(findings)).not.toContain(identifier)
  await sandbox.ask({ path, body: { status: 'VALID', upstream: 'ministry' } })
}, 60_000)

test('thirty-two provinces failing in random ways harm only themselves', async () => {
  const report = await measureStorm({ gateway, sandbox, figures: gatewayFigures(operations) }, SECONDS)
  console.log(report.figures.map(({ name, value, note }) => `${name} ${value} (${note ?? ''})`).join('\n'))
  expect(report.wildAnswers).toBeGreaterThan(20)
}, 180_000)
