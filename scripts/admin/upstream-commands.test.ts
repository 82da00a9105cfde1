import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AUTHORITY } from 'gateway/upstreams/testing/tls-examples.ts'
import { runAdmin } from './run-admin.ts'

const PUBLIC_KEY = Buffer.concat([Buffer.of(4), Buffer.alloc(64, 7)]).toString('base64url')
const MINISTRY = { address: 'http://127.0.0.1:9199', appId: 'roadcert-gateway', publicKey: PUBLIC_KEY }
const ZHEJIANG = {
  ...MINISTRY,
  address: 'http://127.0.0.1:9133',
  province: '33',
  name: '浙江省',
  dialect: 'elssp',
  kinds: [5, 7],
  enabled: true,
}

const AT_TLS = { ...ZHEJIANG, address: 'https://zhejiang.example' }

describe('counterparts on the admin command line', () => {
  let folder = ''
  let output: string[] = []
  let errors: string[] = []

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'roadcert-upstreams-'))
    expect(await run('key', 'create', '--if-missing')).toBe(0)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  async function run(...words: readonly string[]): Promise<number> {
    output = []
    errors = []
    const writers = {
      standardOutput: (line: string) => void output.push(line),
      standardError: (line: string) => void errors.push(line),
    }
    return runAdmin(words, { DATA_DIRECTORY: folder }, writers)
  }

  function file(content: unknown): string {
    const path = join(folder, 'counterpart.json')
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
    return path
  }

  it('a province is connected and listed', async () => {
    expect(await run('province', 'list')).toBe(0)
    expect(output).toEqual(['no province is connected'])
    expect(await run('province', 'add', file(ZHEJIANG))).toBe(0)
    expect(output).toEqual(['province 33 浙江省: enabled'])
    expect(await run('province', 'list', '--json')).toBe(0)
    expect(JSON.parse(output.join(''))).toEqual({ provinces: [ZHEJIANG] })
  })

  it('a province that is connected changes only with --replace', async () => {
    await run('province', 'add', file(ZHEJIANG))
    expect(await run('province', 'add', file({ ...ZHEJIANG, enabled: false }), '--json')).toBe(1)
    expect(output).toEqual(['{"refused":"already-connected"}'])
    expect(await run('province', 'add', file({ ...ZHEJIANG, enabled: false }), '--replace')).toBe(0)
    await run('province', 'list')
    expect(output).toEqual(['33  浙江省  elssp  http://127.0.0.1:9133  kinds 5,7  disabled'])
  })

  it('the ministry is connected, and changes only with --replace', async () => {
    expect(await run('ministry', 'add', file(MINISTRY))).toBe(0)
    expect(await run('ministry', 'add', file(MINISTRY))).toBe(1)
    expect(await run('ministry', 'add', file(MINISTRY), '--replace')).toBe(0)
  })

  it.each([
    ['that is not there', () => '/nowhere/province.json', 'file-unreadable', 'cannot be read'],
    ['that is no JSON', () => file('{'), 'file-unreadable', 'is not JSON'],
    ['that is too large', () => file(' '.repeat(70_000)), 'file-unreadable', 'is larger than'],
    ['of the wrong content', () => file({ ...ZHEJIANG, kinds: [10] }), 'file-invalid', 'kinds: '],
  ])('a file %s is refused by name', async (_what, path, code, sentence) => {
    expect(await run('province', 'add', path(), '--json')).toBe(1)
    expect(JSON.parse(output.join(''))).toEqual({ refused: code })
    expect(errors.join('')).toContain(sentence)
  })

  it.each([
    ['an address without TLS is refused', ZHEJIANG, 1, 'address: production wants'],
    ['TLS without a pinned authority is refused', AT_TLS, 1, 'certificateAuthority: production wants'],
    ['a pinned authority is connected', { ...AT_TLS, certificateAuthority: AUTHORITY }, 0, ''],
  ])('in production a province with %s', async (_what, content, code, sentence) => {
    const path = file(content)
    const writers = { standardOutput: () => undefined, standardError: (line: string) => void errors.push(line) }
    const production = {
      DATA_DIRECTORY: folder,
      GATEWAY_MODE: 'production',
      WECHAT_APP_ID: 'wx1234567890abcdef',
      WECHAT_APP_SECRET: '0123456789abcdef0123456789abcdef',
      OPERATOR_NAME: '某省交通运输厅',
      ICP_FILING: '浙ICP备12345678号-1',
      PUBLIC_SECURITY_FILING: '浙公网安备33010002000123号',
    }
    errors = []
    expect(await runAdmin(['province', 'add', path], production, writers)).toBe(code)
    expect(errors.join('')).toContain(sentence)
  })

  it.each([
    [['province', 'add']],
    [['province', 'add', 'a', 'b']],
    [['province', 'list', 'all']],
    [['ministry', 'add', '--force', 'a']],
  ])('%j is wrong usage', async (words) => expect(await run(...words)).toBe(2))
})
