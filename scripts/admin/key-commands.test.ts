import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { Type } from 'typebox'
import { Parse } from 'typebox/value'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runAdmin } from './run-admin.ts'
import { typeWhatIsAsked } from './testing/type-what-is-asked.ts'

const WEEK_MS = 7 * 86_400_000
const PRODUCTION = {
  GATEWAY_MODE: 'production',
  WECHAT_ADDRESS: 'https://wechat.example',
  WECHAT_APP_ID: 'wx0000000000000001',
  WECHAT_APP_SECRET: '0123456789abcdef',
  OPERATOR_NAME: '某省交通运输厅',
  ICP_FILING: '浙ICP备12345678号-1',
  PUBLIC_SECURITY_FILING: '浙公网安备33010002000123号',
}
const ShownRoots = Type.Object({
  roots: Type.Array(Type.Object({ keyId: Type.String() })),
  listKeys: Type.Array(Type.Object({ keyId: Type.String() })),
})
const Rotated = Type.Object({ notBefore: Type.String() })

describe('keys and roots on the admin command line', () => {
  let folder = ''
  let environment: Record<string, string> = {}
  let output: string[] = []
  let errors: string[] = []
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'roadcert-keys-'))
    environment = { DATA_DIRECTORY: folder }
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  function run(line: string): Promise<number> {
    output = []
    errors = []
    return runAdmin(line.split(' '), environment, {
      standardOutput: (text) => output.push(text),
      standardError: (text) => errors.push(text),
      ask: typeWhatIsAsked,
    })
  }

  async function told(line: string): Promise<unknown> {
    await run(`${line} --json`)
    return JSON.parse(output.join())
  }

  async function setUp(): Promise<void> {
    for (const line of ['key create --if-missing', 'roots create', 'trust-list publish'])
      expect(await run(line), errors.join()).toBe(0)
  }

  function acts(): readonly unknown[] {
    const database = new BetterSqlite3(join(folder, 'gateway.db'), { readonly: true })
    const rows = database.prepare('select entry from audit_entries order by sequence').all()
    database.close()
    const Entry = Type.Object({ act: Type.String(), outcome: Type.String() })
    const entries = rows.map((row) => JSON.parse(Parse(Type.Object({ entry: Type.String() }), row).entry))
    return entries.map((entry: unknown) => Parse(Entry, entry)).map(({ act, outcome }) => `${act}: ${outcome}`)
  }

  it('a key of codes is rotated: the successor stands in the list at once, and starts a week later', async () => {
    await setUp()
    const { notBefore } = Parse(Rotated, await told('key rotate'))
    expect(Date.parse(notBefore) - Date.now()).toBeGreaterThanOrEqual(WEEK_MS)
    expect(await told('trust-list show')).toMatchObject({
      version: 2,
      keys: [{ keyNumber: 1 }, { keyNumber: 2, use: ['withdrawals'] }, { keyNumber: 3 }],
    })
    expect(await told('key retire 1')).toEqual({ refused: 'last-usable-key' })
  })

  it('a key of codes is revoked: the list says so at once; asking again is no fault', async () => {
    await setUp()
    expect(await told('key revoke 1')).toEqual({ keyId: 'rtc-1', keyNumber: 1, revokedNow: true, trustList: 2 })
    expect(await told('trust-list show')).toMatchObject({
      keys: [{ keyNumber: 1, revoked: true }, { use: ['withdrawals'] }],
    })
    expect(await told('key revoke rtc-1')).toMatchObject({ revokedNow: false, trustList: 2 })
    expect(await told('key revoke 7')).toEqual({ refused: 'not-found' })
    expect(await run('key rotate')).toBe(1)
    expect(errors.join()).toContain('key create')
    expect(acts().slice(6)).toEqual([
      'key revoke 1: begun',
      'key revoke 1: done',
      'key revoke rtc-1: begun',
      'key revoke rtc-1: done',
      'key revoke 7: begun',
      'key revoke 7: refused',
      'key rotate attestation: begun',
      'key rotate attestation: refused',
    ])
  })

  it('the key of withdrawal lists comes with set-up, a database from before gets it, and it is rotated as others are', async () => {
    for (const use of ['data', 'lookup', 'attestation', 'session-token'])
      expect(await run(`key create --use ${use}`), errors.join()).toBe(0)
    await setUp()
    expect(await told('trust-list show')).toMatchObject({
      keys: [{ use: ['attestation'] }, { keyNumber: 2, use: ['withdrawals'], views: [], kinds: [] }],
    })
    expect(await run('key rotate --use withdrawals')).toBe(0)
    expect(await told('trust-list show')).toMatchObject({ keys: [{}, {}, { keyNumber: 3, use: ['withdrawals'] }] })
  })

  it('keys that seal, find and sign sessions are rotated and never revoked', async () => {
    await setUp()
    const listed = JSON.stringify(await told('key list'))
    for (const use of ['data', 'lookup', 'session-token']) expect(await run(`key rotate --use ${use}`)).toBe(0)
    const keyId = /"keyId":"([^"]+)","purpose":"data"/.exec(listed)?.[1] ?? ''
    expect(await told(`key revoke ${keyId}`)).toEqual({ refused: 'not-revocable' })
    expect(await told(`key retire ${keyId}`)).toEqual({ refused: 'last-usable-key' })
    expect(await told('trust-list publish --if-due')).toEqual({ state: 'not-due', version: 1 })
  })

  it('a key may be bounded to views, kinds and provinces, and its successor is bounded as it was', async () => {
    await setUp()
    expect(await run('key create --use attestation --views 0 --kinds 5,7 --provinces 33')).toBe(0)
    expect(await run('key rotate')).toBe(0)
    const scope = { views: [0], kinds: [5, 7], provinces: ['33'] }
    expect(await told('trust-list show')).toMatchObject({
      keys: [{ provinces: [] }, { use: ['withdrawals'] }, scope, scope],
    })
  })

  it('a root key and a list key are replaced, one generation each', async () => {
    await setUp()
    const one = Parse(ShownRoots, await told('roots show'))
    expect(await told(`roots extend --rotate ${one.roots[0]?.keyId ?? ''}`)).toEqual({ issued: true, n: 2 })
    expect(await told(`roots extend --rotate ${one.listKeys[0]?.keyId ?? ''}`)).toEqual({ issued: true, n: 3 })
    expect(await told('roots extend --rotate nobody')).toEqual({ refused: 'key-not-in-roots' })
    expect(await told('trust-list show')).toMatchObject({ version: 3 })
    expect(await told(`key revoke ${one.roots[1]?.keyId ?? ''}`)).toEqual({ refused: 'not-revocable' })
  })

  it('a revoked list key leaves with the next generation', async () => {
    await setUp()
    const [stolen] = Parse(ShownRoots, await told('roots show')).listKeys
    expect(await told(`key revoke ${stolen?.keyId ?? ''}`)).toEqual({ refused: 'no-list-key' })
    expect(await told('roots extend')).toEqual({ issued: true, n: 2 })
    const { listKeys } = Parse(ShownRoots, await told('roots show'))
    expect(listKeys.map(({ keyId }) => keyId)).not.toContain(stolen?.keyId)
  })

  it('in production roots come from a ceremony: exported, signed by two offline keys, taken in', async () => {
    environment = { ...environment, ...PRODUCTION }
    await run('key create --if-missing')
    const at = (name: string): string => join(folder, name)
    const keys = [
      await told(`roots root-key ${at('a.pem')} --create`),
      await told(`roots root-key ${at('b.pem')} --create`),
    ]
    expect(statSync(at('a.pem')).mode & 0o777).toBe(0o600)
    expect(await told(`roots root-key ${at('a.pem')}`)).toEqual(keys[0])
    expect(await told(`roots root-key ${at('a.pem')} --create`)).toEqual({ refused: 'file-unwritable' })
    const otherCurve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
      format: 'pem',
      type: 'pkcs8',
    })
    writeFileSync(at('other.pem'), otherCurve)
    expect(await told(`roots root-key ${at('other.pem')}`)).toEqual({ refused: 'file-unreadable' })
    writeFileSync(at('choice.json'), JSON.stringify({ threshold: 2, roots: keys }))
    expect(await told(`roots export-unsigned ${at('1.json')}`)).toEqual({ refused: 'roots-not-named' })
    expect(await run(`roots export-unsigned ${at('1.json')} --roots ${at('choice.json')}`)).toBe(0)
    expect(await told(`roots export-unsigned ${at('1.json')}`)).toEqual({ refused: 'roots-not-named' })
    expect(await told(`roots sign ${at('1.json')} --key ${at('a.pem')}`)).toMatchObject({ n: 1, signatures: 1 })
    expect(await told(`roots import ${at('1.json')}`)).toEqual({ refused: 'unknown-key' })
    expect(await told(`roots sign ${at('1.json')} --key ${at('b.pem')}`)).toMatchObject({ n: 1, signatures: 2 })
    expect(await told(`roots import ${at('1.json')}`)).toEqual({ state: 'imported', n: 1, trustList: 1 })
    expect(await told(`roots import ${at('1.json')}`)).toEqual({ state: 'present', n: 1, trustList: 1 })
    expect(await told('roots extend')).toEqual({ refused: 'root-keys-offline' })
    const text = readFileSync(at('1.json'), 'utf8')
    writeFileSync(at('1.json'), text.replace(/"signature": "../, '"signature": "AA'))
    expect(await run(`roots import ${at('1.json')}`)).toBe(1)
    expect(await told(`roots import ${at('choice.json')}`)).toEqual({ refused: 'malformed' })
    expect(await told(`roots sign ${at('choice.json')} --key ${at('a.pem')}`)).toEqual({ refused: 'file-invalid' })
    expect(await told(`roots sign ${at('1.json')} --key ${at('1.json')}`)).toEqual({ refused: 'key-unreadable' })
  })

  it.each([
    'key rotate --use root',
    'key rotate --views 2',
    'key rotate --use inspector-card --views 0',
    'key rotate --use data --kinds 5',
    'key create --if-missing --kinds 5',
    'key create --use attestation --kinds 10',
    'key create --use attestation --kinds 5,5',
    'key create --use attestation --provinces 00',
    'key create --use data --views 0',
    'key revoke',
    'key revoke 1 2',
    'key revoke ../1',
    'key retire',
    'roots extend --if-due --rotate x',
    'roots extend --rotate a/b',
    'roots export-unsigned',
    'roots import',
    'roots sign file',
    'roots root-key',
    'trust-list publish --frob',
  ])('%j is wrong usage, told before settings, keys and audit log are looked at', async (line) => {
    environment = { ...environment, PORT: 'not a port' }
    expect(await run(line)).toBe(2)
    expect(output).toEqual([])
    expect(errors).toEqual([expect.stringContaining('usage: npm run admin -- ')])
    expect(existsSync(join(folder, 'gateway.db'))).toBe(false)
    expect(readdirSync(folder)).toEqual([])
  })

  it('a change that is refused for want of keys stands in the audit log as refused, alone', async () => {
    expect(await run('key rotate')).toBe(1)
    expect(acts()).toEqual(['key rotate attestation: refused'])
  })

  it('a reader that has closed the pipe is no fault', () => {
    const help = `"${process.execPath}" "${join(import.meta.dirname, 'main.ts')}" help`
    const ran = spawnSync('bash', ['-c', `${help} | true; echo "\${PIPESTATUS[0]}"`], { encoding: 'utf8' })
    expect([ran.stdout.trim(), ran.stderr]).toEqual(['0', ''])
  })
})
