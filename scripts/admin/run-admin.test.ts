import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCommands } from './commands/index.ts'
import { runAdmin } from './run-admin.ts'

const commands = await loadCommands()

describe('the admin command line', () => {
  let folder = ''
  let environment: Record<string, string> = {}
  let output: string[] = []
  let errors: string[] = []
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'roadcert-admin-'))
    environment = { DATA_DIRECTORY: folder }
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  function run(line: string): Promise<number> {
    output = []
    errors = []
    const words = line.split(' ').filter((word) => word !== '')
    return runAdmin(words, environment, {
      standardOutput: (text) => output.push(text),
      standardError: (text) => errors.push(text),
    })
  }

  /** Runs with --json and answers the one value on standard output. */
  async function told(line: string): Promise<unknown> {
    await run(`${line} --json`)
    expect(output).toHaveLength(1)
    return JSON.parse(output[0] ?? '')
  }

  async function setUp(): Promise<void> {
    for (const line of ['key create --if-missing', 'roots create --if-missing', 'trust-list publish --if-due']) {
      expect(await run(line)).toBe(0)
    }
  }

  it('lists every command, and tells each one’s usage', async () => {
    expect(await run('help')).toBe(0)
    for (const { usage, name } of commands) {
      expect(output.join('\n')).toContain(usage)
      expect(await run(`${name} --help`)).toBe(0)
      expect(output.join('\n')).toContain(usage)
      expect(await run('help')).toBe(0)
    }
    expect(await told('help')).toMatchObject({ commands: commands.map(({ name }) => ({ name })) })
  })

  it.each([
    '',
    'key',
    'key frob',
    'frob',
    'key create',
    'key create --use root',
    'key create --use',
    'key list --frob',
    'key list extra',
    'key create --print',
    'key create --use upstream-client --app a/b',
    'trust-list show now',
  ])('answers wrong usage with 2: %j', async (line) => {
    expect(await run(line)).toBe(2)
    expect(output).toEqual([])
    expect(errors.join('\n')).toMatch(/usage|no such command/)
  })

  it('sets up a machine, and changes nothing the second time', async () => {
    await setUp()
    const before = await told('key list')
    const file = readFileSync(join(folder, 'keys/master.key'), 'utf8')
    await setUp()
    expect(await told('key list')).toEqual(before)
    expect(readFileSync(join(folder, 'keys/master.key'), 'utf8')).toBe(file)
    expect(statSync(join(folder, 'keys/master.key')).mode & 0o777).toBe(0o600)
    expect(await told('trust-list show')).toMatchObject({
      version: 1,
      hosts: ['CERT.EXAMPLE.CN'],
      keys: [{ keyNumber: 1 }, { keyNumber: 2, use: ['withdrawals'] }],
    })
    expect(await told('roots show')).toMatchObject({ n: 1, threshold: 2 })
  })

  it('prints the public key of an upstream client, the same one each time', async () => {
    await run('key create --use upstream-client --app some-app --if-missing --print-public')
    const first = output[0] ?? ''
    const shown: unknown = JSON.parse(first)
    expect(shown).toEqual({
      keyId: expect.stringMatching(/^[\w-]{22}$/),
      publicKey: expect.stringMatching(/^[\w-]{87}$/),
    })
    await run('key create --use upstream-client --app some-app --if-missing --print')
    expect(output).toEqual([first])
    await run('key create --use upstream-client --app other-app --if-missing --print')
    expect(output).not.toEqual([first])
  })

  it('never shows a private key', async () => {
    await setUp()
    await run('key list --json')
    expect(output.join()).not.toMatch(/private|sealed/)
  })

  it('writes every act, and no reading, to the audit log', async () => {
    await setUp()
    await run('key list')
    expect(await told('audit verify')).toEqual({ checked: 6 })
    expect(await run('roots create')).toBe(1)
    expect(await told('audit verify')).toEqual({ checked: 8 })
  })

  it('finds an altered audit entry', async () => {
    await setUp()
    const database = new BetterSqlite3(join(folder, 'gateway.db'))
    database.exec(`update audit_entries set entry = replace(entry, 'roots create', 'roots extend')`)
    database.close()
    expect(await run('audit verify')).toBe(1)
    expect(errors.join()).toContain('entry 3')
  })

  it('does nothing when the act cannot be recorded', async () => {
    await setUp()
    const database = new BetterSqlite3(join(folder, 'gateway.db'))
    database.exec('alter table audit_entries rename to elsewhere')
    database.close()
    expect(await run('key create --use data')).toBe(1)
    expect(errors.join()).toContain('audit log')
  })

  it('refuses with a reason: roots twice, no roots yet, no keys yet', async () => {
    expect(await run('trust-list publish')).toBe(1)
    expect(errors.join()).toContain('key create --if-missing')
    await run('key create --if-missing')
    expect(await told('trust-list publish')).toEqual({ refused: 'no-roots' })
    expect(await told('roots extend')).toEqual({ refused: 'state-conflict' })
    expect(await told('roots show')).toEqual({ refused: 'not-found' })
    await run('roots create')
    expect(await told('roots create')).toEqual({ refused: 'state-conflict' })
    expect(await told('roots extend --if-due')).toEqual({ issued: false, n: 1 })
    expect(await told('roots extend')).toEqual({ issued: true, n: 2 })
    expect(await run('trust-list publish --if-due')).toBe(0)
  })

  it('does not hide a lost or open master key behind a new one', async () => {
    await setUp()
    const file = join(folder, 'keys/master.key')
    chmodSync(file, 0o644)
    expect(await told('trust-list publish')).toEqual({ refused: 'master-key-too-open' })
    rmSync(file)
    expect(await told('key create --if-missing')).toEqual({ refused: 'master-key-lost' })
    writeFileSync(file, `roadcert-master-key sandbox ${'0'.repeat(32)}\n`, { mode: 0o600 })
    expect(await told('trust-list publish')).toEqual({ refused: 'key-not-openable' })
  })

  it('takes neither a sandbox’s master key nor root keys in production', async () => {
    await setUp()
    environment = {
      ...environment,
      GATEWAY_MODE: 'production',
      WECHAT_APP_ID: 'wx0000000000000001',
      WECHAT_APP_SECRET: '0123456789abcdef',
      OPERATOR_NAME: '某省交通运输厅',
      ICP_FILING: '浙ICP备12345678号-1',
      PUBLIC_SECURITY_FILING: '浙公网安备33010002000123号',
    }
    expect(await told('trust-list publish')).toEqual({ refused: 'master-key-of-sandbox' })
    environment['DATA_DIRECTORY'] = join(folder, 'production')
    expect(await run('key create --if-missing')).toBe(0)
    expect(await told('roots create')).toEqual({ refused: 'root-keys-offline' })
  })

  it('names a bad setting and a database that does not open', async () => {
    environment['PORT'] = 'x'
    expect(await run('key list')).toBe(1)
    expect(errors.join()).toContain('PORT')
    environment = { DATA_DIRECTORY: folder, DATABASE_URL: 'sqlite:/dev/null/x.db' }
    expect(await told('key list')).toEqual({ refused: 'database-unreachable' })
  })
})
