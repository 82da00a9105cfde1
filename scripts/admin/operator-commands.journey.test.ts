import { chmodSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { Type } from 'typebox'
import { Parse } from 'typebox/value'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openAdminDesk, type AdminDesk } from './testing/admin-desk.ts'

const Offline = Type.Object({ publicKey: Type.String() })

describe('operators on the admin command line', () => {
  let desk: AdminDesk
  beforeEach(async () => {
    desk = await openAdminDesk()
  })
  afterEach(() => desk.remove())

  const keyOf = (role: string): string => join(desk.folder, 'operators', `${role}.key`)
  const create = (name: string, role: string, ...words: readonly string[]): Promise<unknown> =>
    desk.told('operator', 'create', name, '--role', role, ...words)

  it('have a key file of their own that nobody else may read', async () => {
    for (const role of ['system', 'security', 'audit']) expect(statSync(keyOf(role)).mode & 0o777).toBe(0o600)
    expect(await desk.told('operator', 'list')).toMatchObject({
      operators: ['system', 'security', 'audit'].map((role) => ({ operatorId: `one-${role}`, role })),
    })
  })

  it('are founded for roles that have nobody, and left as they are afterwards', async () => {
    const present = ['system', 'security', 'audit'].map((role) => ({ operatorId: `one-${role}`, role, created: false }))
    expect(await desk.told('operator', 'found', 'other')).toEqual({ operators: present })
    expect(await desk.run('operator', 'found', 'No')).toBe(2)
  })

  it('created again with --if-missing change nothing', async () => {
    expect(await create('one-audit', 'audit', '--if-missing')).toMatchObject({ created: false })
    expect(await create('one-audit', 'audit')).toEqual({ refused: 'name-taken' })
    expect(await create('two-audit', 'audit')).toEqual({ refused: 'key-taken' })
  })

  it('are brought in by somebody of their own role alone', async () => {
    const second = join(desk.folder, 'second.key')
    const asked = ['--key', second, '--operator']
    expect(await create('two-audit', 'audit', ...asked, keyOf('security'))).toEqual({ refused: 'operator-role' })
    expect(await create('two-audit', 'audit', ...asked, keyOf('system'))).toEqual({ refused: 'operator-role' })
    expect(await create('two-audit', 'audit', ...asked, keyOf('audit'))).toMatchObject({ created: true })
    expect(desk.acts().slice(-4)).toEqual([
      'one-security operator create two-audit: refused',
      'one-system operator create two-audit: refused',
      'one-audit operator create two-audit: begun',
      'one-audit operator create two-audit: done',
    ])
  })

  it('may have made their key on a machine of their own', async () => {
    const path = join(desk.folder, 'own.pem')
    const { publicKey } = Parse(Offline, await desk.told('roots', 'root-key', path, '--create'))
    expect(await create('two-security', 'security', '--public-key', publicKey)).toMatchObject({ created: true })
    for (const wrong of ['AAAA', publicKey.slice(1), `${publicKey}A`])
      expect(await desk.run('operator', 'create', 'x-y', '--role', 'audit', '--public-key', wrong)).toBe(2)
  })

  it('retire by their own role, never the last, and then do nothing more', async () => {
    const second = join(desk.folder, 'second.key')
    expect(await desk.told('operator', 'retire', 'one-audit')).toEqual({ refused: 'operator-role' })
    const retire = (name: string, key: string) => desk.told('operator', 'retire', name, '--operator', key)
    expect(await retire('one-audit', keyOf('audit'))).toEqual({ refused: 'last-of-role' })
    await create('two-audit', 'audit', '--key', second)
    expect(await retire('one-audit', second)).toEqual({ operatorId: 'one-audit', retired: true })
    expect(await retire('one-audit', second)).toEqual({ refused: 'retired-before' })
    expect(await retire('two-audit', keyOf('audit'))).toEqual({ refused: 'operator-retired' })
    expect(await retire('nobody-here', second)).toEqual({ refused: 'not-found' })
  })

  it('are asked for as soon as the role has somebody', async () => {
    const wrong = (path: string) => desk.told('trust-list', 'publish', '--operator', path)
    expect(await wrong(keyOf('audit'))).toEqual({ refused: 'operator-role' })
    expect(await wrong(join(desk.folder, 'nowhere.key'))).toEqual({ refused: 'operator-key-unreadable' })
    writeFileSync(join(desk.folder, 'no.key'), 'no key', { mode: 0o600 })
    expect(await wrong(join(desk.folder, 'no.key'))).toEqual({ refused: 'operator-key-unreadable' })
    await desk.told('roots', 'root-key', join(desk.folder, 'stranger.key'), '--create')
    expect(await wrong(join(desk.folder, 'stranger.key'))).toEqual({ refused: 'operator-unknown' })
    chmodSync(keyOf('system'), 0o644)
    expect(await desk.told('roots', 'create')).toEqual({ refused: 'operator-key-too-open' })
    chmodSync(keyOf('system'), 0o600)
    expect(await desk.run('roots', 'create')).toBe(0)
  })

  it('whom the database alone changed are noticed by name', async () => {
    const database = new BetterSqlite3(join(desk.folder, 'gateway.db'))
    database.exec(`update policy_operators set role = 'security' where role = 'system'`)
    database.close()
    expect(await desk.told('operator', 'list')).toEqual({ refused: 'operators-altered' })
    expect(await desk.told('policy', 'activate', 'any.json')).toEqual({ refused: 'operators-altered' })
  })

  it.each([
    ['operator', 'create', 'X', '--role', 'audit'],
    ['operator', 'create', 'lin'],
    ['operator', 'create', 'lin', '--role', 'root'],
    ['operator', 'create', 'lin', '--role', '__proto__'],
    ['operator', 'retire'],
    ['operator', 'list', '--operator', 'x'],
  ])('%s %s %s … is wrong usage', async (...words) => expect(await desk.run(...words)).toBe(2))
})
