import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadcert-server-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function start(changed: Readonly<Record<string, string>>): { status: number | null; lines: readonly string[] } {
  const environment = { DATA_DIRECTORY: folder, PORT: '18490', OPERATIONS_PORT: '18491', ...changed }
  const ran = spawnSync(process.execPath, [join(import.meta.dirname, 'server.ts')], {
    env: environment,
    encoding: 'utf8',
    timeout: 30_000,
  })
  return { status: ran.status, lines: ran.stderr.trim().split('\n') }
}

test.each([
  ['PORT', { PORT: 'eighty' }],
  ['GATEWAY_MODE', { GATEWAY_MODE: 'zq9' }],
  [
    'LIMIT_FACTOR',
    { GATEWAY_MODE: 'production', LIMIT_FACTOR: '5', WECHAT_APP_ID: 'wx1234', WECHAT_APP_SECRET: '12345678' },
  ],
  ['KEY_FILE', { KEY_FILE: '/nonexistent/master.key' }],
])('a start with a bad %s ends with 1 and one line that names it', (name, changed) => {
  const { status, lines } = start(changed)
  expect(status).toBe(1)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(`${name}: `)
  expect(lines[0]).not.toContain('zq9')
})

test('a key file that holds something else ends with 1 and one line that names it', () => {
  const file = join(folder, 'master.key')
  writeFileSync(file, 'zq9', { mode: 0o600 })
  const { status, lines } = start({ KEY_FILE: file })
  expect([status, lines.length]).toEqual([1, 1])
  expect(lines[0]).toContain('KEY_FILE: ')
  expect(lines[0]).not.toContain('zq9')
})
