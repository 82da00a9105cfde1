import { createServer, type Server } from 'node:http'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { Type } from 'typebox'
import { Parse } from 'typebox/value'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UNBOUNDED_SCOPE, type KeyRecord } from 'gateway/cryptography/key-record.ts'
import { runAdmin } from '../run-admin.ts'
import { openAdminDesk, type AdminDesk } from '../testing/admin-desk.ts'
import { judgeBreakers } from './ask-gateway.ts'
import { judgeKeyEnds, judgeProvider, judgeTrustList } from './judge-keys.ts'
import { judgeClock } from './reach-upstream.ts'

const Told = Type.Object({
  healthy: Type.Boolean(),
  findings: Type.Array(
    Type.Object({
      check: Type.String(),
      light: Type.String(),
      says: Type.String(),
      todo: Type.Optional(Type.String()),
    }),
  ),
})
const DAY = 86_400
const NOW = 1_800_000_000

function key(purpose: KeyRecord['purpose'], from: number, to: number, state: KeyRecord['state'] = 'active'): KeyRecord {
  const plain = { keyNumber: 1, owner: '', publicKey: '', sealedPrivate: '', scope: UNBOUNDED_SCOPE, createdAt: 0 }
  return { ...plain, keyId: 'k', purpose, notBefore: NOW + from * DAY, notAfter: NOW + to * DAY, state }
}

describe('what the doctor finds', () => {
  const lights = (keys: readonly KeyRecord[]) =>
    judgeKeyEnds([...keys, key('withdrawals', -1, 90)], NOW)
      .filter(({ check }) => check !== 'withdrawals keys')
      .map(({ light }) => light)

  it('of keys: none now is red, none to follow in time is yellow, one that overlaps is green', () => {
    expect(lights([])).toEqual(['red', 'red'])
    expect(judgeKeyEnds([], NOW).map(({ light }) => light)).toEqual(['red', 'red', 'red'])
    expect(lights([key('attestation', -1, 10), key('list', -1, 10)])).toEqual(['yellow', 'yellow'])
    expect(lights([key('attestation', -1, 10), key('attestation', 5, 370), key('list', -1, 90)])).toEqual([
      'green',
      'green',
    ])
    expect(lights([key('attestation', -1, 10), key('attestation', 11, 370), key('list', 1, 90)])).toEqual([
      'yellow',
      'red',
    ])
    expect(lights([key('attestation', -1, 100, 'revoked'), key('list', -1, 90)])).toEqual(['red', 'green'])
  })

  it('of software keys: red in production alone; a certified module is green there', () => {
    const software = { name: 'software', isCertified: false }
    expect(judgeProvider(software, 'production')).toMatchObject({ light: 'red', todo: expect.any(String) })
    expect(judgeProvider(software, 'sandbox').light).toBe('green')
    expect(judgeProvider({ name: 'module', isCertified: true }, 'production').light).toBe('green')
  })

  it('of the trust list: its age', () => {
    const list = { version: 3, hosts: [], keys: [], issuedAt: NOW - 3600, nextUpdate: NOW + DAY }
    expect(judgeTrustList(undefined, NOW).light).toBe('red')
    expect(judgeTrustList(list, NOW).light).toBe('green')
    expect(judgeTrustList({ ...list, issuedAt: NOW - 2 * DAY }, NOW).light).toBe('yellow')
    expect(judgeTrustList({ ...list, nextUpdate: NOW }, NOW).light).toBe('red')
  })

  it('of the clock: the middle one of the counterparts counts, so that one wrong clock accuses nobody', () => {
    expect([judgeClock([0, 1, 4_000]).light, judgeClock([30]).light, judgeClock([-90, -91]).light]).toEqual([
      'green',
      'yellow',
      'red',
    ])
    expect(judgeClock([]).light).toBe('yellow')
  })

  it('of breakers: the open ones by name', () => {
    const metrics =
      'gateway_upstream_breaker{upstream="province-33"} 2\ngateway_upstream_breaker{upstream="wechat"} 0\n'
    expect(judgeBreakers(metrics)).toMatchObject({ light: 'yellow', says: expect.stringContaining('province-33') })
    expect(judgeBreakers(metrics)['says']).not.toContain('wechat')
  })
})

describe('doctor', () => {
  let desk: AdminDesk
  let counterpart: Server
  let skewSeconds = 0
  beforeEach(async () => {
    desk = await openAdminDesk()
    skewSeconds = 0
    counterpart = createServer((request, response) => {
      response.setHeader('date', new Date(Date.now() + skewSeconds * 1000).toUTCString())
      response.end(request.url === '/metrics' ? 'gateway_upstream_breaker{upstream="province-51"} 2\n' : 'ready')
    })
    await new Promise<void>((resolve) => void counterpart.listen(0, '127.0.0.1', resolve))
    for (const words of [
      ['roots', 'create'],
      ['trust-list', 'publish'],
    ])
      await desk.run(...words)
  })
  afterEach(() => {
    counterpart.close()
    desk.remove()
  })

  async function told(): Promise<{ code: number; lights: Readonly<Record<string, string>>; todos: boolean }> {
    const lines: string[] = []
    const address = counterpart.address()
    const port = String(typeof address === 'object' ? address?.port : 0)
    const environment = {
      DATA_DIRECTORY: desk.folder,
      OPERATIONS_PORT: port,
      WECHAT_ADDRESS: `http://127.0.0.1:${port}`,
      IDENTITY_PLATFORM_ADDRESS: `http://127.0.0.1:${port}`,
    }
    const writers = { standardOutput: (line: string) => void lines.push(line), standardError: () => undefined }
    const code = await runAdmin(['doctor', '--json'], environment, writers)
    const { healthy, findings } = Parse(Told, JSON.parse(lines.join()))
    expect(healthy).toBe(code === 0)
    const lights = Object.fromEntries(findings.map(({ check, light }) => [check, light]))
    return { code, lights, todos: findings.every(({ light, todo }) => (light === 'green') === (todo === undefined)) }
  }

  it('finds a machine well, names what is to be looked at, and says what to do about each', async () => {
    const { code, lights, todos } = await told()
    expect(lights).toMatchObject({
      configuration: 'green',
      schema: 'green',
      durability: 'green',
      'key provider': 'green',
      keys: 'green',
      'attestation keys': 'green',
      'withdrawals keys': 'green',
      'list keys': 'green',
      'trust list': 'green',
      operators: 'green',
      'release policy': 'green',
      'audit log': 'green',
      gateway: 'green',
      breakers: 'yellow',
      wechat: 'green',
      provinces: 'yellow',
      clock: 'green',
    })
    expect([code, todos]).toEqual([0, true])
  })

  it('finds a wrong clock, an altered audit entry, an operator written past the commands', async () => {
    skewSeconds = 300
    const database = new BetterSqlite3(join(desk.folder, 'gateway.db'))
    database.exec(`update audit_entries set entry = replace(entry, 'roots create', 'roots extend')`)
    database.exec(`update policy_operators set role = 'security' where role = 'system'`)
    database.close()
    const { code, lights, todos } = await told()
    expect(lights).toMatchObject({ clock: 'red', 'audit log': 'red', operators: 'red' })
    expect([code, todos]).toEqual([1, true])
  })

  it('finds a lost master key and a counterpart that does not answer, and changes nothing', async () => {
    const port = counterpart.address()
    rmSync(join(desk.folder, 'keys/master.key'))
    await new Promise((resolve) => counterpart.close(resolve))
    counterpart.address = () => port
    const acts = desk.acts()
    const { code, lights } = await told()
    expect(lights).toMatchObject({ 'master key': 'red', wechat: 'red', gateway: 'yellow', clock: 'yellow' })
    expect(code).toBe(1)
    expect(desk.acts()).toEqual(acts)
  })
})
