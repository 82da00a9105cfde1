import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { Type } from 'typebox'
import { Parse } from 'typebox/value'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openAdminDesk, type AdminDesk } from './testing/admin-desk.ts'

const Listed = Type.Object({
  keys: Type.Array(Type.Object({ keyId: Type.String(), purpose: Type.String(), state: Type.String() })),
})
const THREE_MINUTES_MS = 180_000

describe('the data key and the look-up key are replaced', () => {
  let desk: AdminDesk
  beforeEach(async () => {
    desk = await openAdminDesk()
  })
  afterEach(() => {
    vi.useRealTimers()
    desk.remove()
  })

  async function keyIdOf(purpose: string): Promise<string> {
    const { keys } = Parse(Listed, await desk.told('key', 'list'))
    return keys.find((key) => key.purpose === purpose)?.keyId ?? ''
  }

  function passMinutes(): void {
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() + THREE_MINUTES_MS)
  }

  it('from rotation to the end of the old key, which two people decide', async () => {
    const old = await keyIdOf('data')
    expect(await desk.told('key', 'rekey')).toEqual({ places: [] })
    for (const use of ['data', 'lookup']) expect(await desk.run('key', 'rotate', '--use', use)).toBe(0)
    expect(await desk.told('key', 'rekey')).toEqual({ refused: 'not-yet' })
    passMinutes()
    const operators = { purpose: 'data', table: 'policy_operators', column: 'seal', renewed: 3, left: 0 }
    expect(await desk.told('key', 'rekey', '--dry-run')).toEqual({ places: [operators], dryRun: true })
    expect(await desk.told('key', 'retire', old)).toEqual({ keyId: old, retiredNow: true })
    const security = ['--countersign', join(desk.folder, 'operators/security.key')]
    expect(await desk.told('key', 'revoke', old, '--emptied')).toEqual({ refused: 'countersignature-missing' })
    expect(await desk.told('key', 'revoke', old, '--emptied', ...security)).toMatchObject({ refused: 'key-in-use' })
    expect(await desk.told('key', 'rekey')).toEqual({ places: [operators] })
    const itself = ['--countersign', join(desk.folder, 'operators/system.key')]
    expect(await desk.told('key', 'revoke', old, '--emptied', ...itself)).toEqual({ refused: 'operator-role' })
    expect(await desk.told('key', 'revoke', old, '--emptied', ...security)).toEqual({ keyId: old, revokedNow: true })
    expect(await desk.told('operator', 'list')).toMatchObject({ operators: [{}, {}, {}] })
    const database = new BetterSqlite3(join(desk.folder, 'gateway.db'), { readonly: true })
    const rows = database.prepare('select entry from audit_entries order by sequence desc limit 2').all()
    database.close()
    expect(JSON.stringify(rows)).toContain('countersignedBy\\":\\"one-security')
  })

  it('a data key in use, or a key of another purpose, is not taken away as emptied', async () => {
    const security = ['--emptied', '--countersign', join(desk.folder, 'operators/security.key')]
    expect(await desk.told('key', 'revoke', await keyIdOf('data'), ...security)).toEqual({ refused: 'state-conflict' })
    expect(await desk.told('key', 'revoke', '1', ...security)).toEqual({ refused: 'not-revocable' })
    expect(await desk.run('key', 'rekey', '--use', 'attestation')).toBe(2)
  })
})
