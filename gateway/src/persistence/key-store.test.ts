import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { KeyRecord } from '../cryptography/key-record.ts'
import { createKeyStore } from './key-store.ts'
import { databaseKinds, openTemporaryDatabase, type TemporaryDatabase } from './testing/temporary-database.ts'

const key: KeyRecord = {
  keyId: 'rtc-1',
  purpose: 'attestation',
  keyNumber: 1,
  owner: '',
  publicKey: 'BA',
  sealedPrivate: 'AQ',
  notBefore: 1,
  notAfter: 4_102_444_800,
  state: 'active',
  scope: { views: [], kinds: [], provinces: [] },
  createdAt: 1_800_000_000_000,
}

describe.each(databaseKinds())('stored keys on %s', (kind) => {
  let temporary: TemporaryDatabase
  beforeEach(async () => {
    temporary = await openTemporaryDatabase(kind)
  })
  afterEach(() => temporary.close())

  it('come back as they were stored, oldest first', async () => {
    const store = createKeyStore(temporary.database)
    const older = { ...key, keyId: 'z', createdAt: key.createdAt - 1 }
    expect([await store.add(key), await store.add(older)]).toEqual([true, true])
    expect(await store.all()).toEqual([older, key])
  })

  it('keep the first under an id', async () => {
    const store = createKeyStore(temporary.database)
    await store.add(key)
    expect(await store.add({ ...key, publicKey: 'other' })).toBe(false)
    expect(await store.all()).toEqual([key])
  })

  it('tell ids apart by case', async () => {
    const store = createKeyStore(temporary.database)
    expect([await store.add(key), await store.add({ ...key, keyId: 'RTC-1' })]).toEqual([true, true])
  })

  it('are refused when a row says what no version wrote', async () => {
    const store = createKeyStore(temporary.database)
    await store.add(key)
    await temporary.database.updateTable('keys').set({ state: 'forgotten' }).execute()
    await expect(store.all()).rejects.toThrow('rtc-1')
  })

  it('keep the scope they were made with', async () => {
    const store = createKeyStore(temporary.database)
    const bounded: KeyRecord = { ...key, scope: { views: [0, 1], kinds: [5, 9], provinces: ['33', '51'] } }
    await store.add(bounded)
    expect(await store.all()).toEqual([bounded])
    await temporary.database.updateTable('key_scopes').set({ kinds: '5,x' }).execute()
    await expect(store.all()).rejects.toThrow('rtc-1')
  })

  it('go from active over retiring to revoked, and never back', async () => {
    const store = createKeyStore(temporary.database)
    await store.add(key)
    const moves = ['retiring', 'retiring', 'revoked', 'retiring', 'revoked'] as const
    const moved = []
    for (const state of moves) moved.push(await store.moveTo('rtc-1', state))
    expect(moved).toEqual([true, false, true, false, false])
    expect((await store.all()).map(({ state }) => state)).toEqual(['revoked'])
    expect(await store.moveTo('rtc-2', 'revoked')).toBe(false)
  })
})
