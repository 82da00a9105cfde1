import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ProvinceConfiguration, UpstreamConfigurationStore } from '../certificates/upstream-configuration.ts'
import { AUTHORITY } from '../upstreams/testing/tls-examples.ts'
import { databaseKinds, openTemporaryDatabase, type TemporaryDatabase } from './testing/temporary-database.ts'
import { createUpstreamConfigurationStore } from './upstream-configuration-store.ts'

const ZHEJIANG: ProvinceConfiguration = {
  province: '33',
  name: '浙江省',
  dialect: 'elssp',
  address: 'http://127.0.0.1:9133',
  appId: 'gateway',
  publicKey: new Uint8Array(65).fill(4),
  kinds: [1, 5, 7],
  enabled: true,
}
const MINISTRY = { address: 'http://127.0.0.1:9199', appId: 'gateway', publicKey: new Uint8Array(65).fill(5) }

describe.each(databaseKinds())('connected counterparts on %s', (kind) => {
  let temporary: TemporaryDatabase
  let store: UpstreamConfigurationStore
  beforeEach(async () => {
    temporary = await openTemporaryDatabase(kind)
    store = createUpstreamConfigurationStore(temporary.database)
  })
  afterEach(() => temporary.close())

  it('come back as they were put in, provinces by their codes', async () => {
    const sichuan = { ...ZHEJIANG, province: '51', name: '四川省', enabled: false } as const
    expect(await store.saveProvince(sichuan, false, 1)).toBe(true)
    expect(await store.saveProvince(ZHEJIANG, false, 2)).toBe(true)
    expect(await store.saveMinistry(MINISTRY, false, 3)).toBe(true)
    expect(await store.provinces()).toEqual([ZHEJIANG, sichuan])
    expect(await store.ministry()).toEqual(MINISTRY)
  })

  it('are replaced only when that is asked for', async () => {
    await store.saveProvince(ZHEJIANG, false, 1)
    const moved = { ...ZHEJIANG, address: 'https://elsewhere.example' }
    expect(await store.saveProvince(moved, false, 2)).toBe(false)
    expect(await store.provinces()).toEqual([ZHEJIANG])
    expect(await store.saveProvince(moved, true, 3)).toBe(true)
    expect(await store.provinces()).toEqual([moved])
    await store.saveMinistry(MINISTRY, false, 4)
    expect(await store.saveMinistry({ ...MINISTRY, appId: 'other' }, false, 5)).toBe(false)
  })

  it('keep the authority that vouches for them, until it is replaced by none', async () => {
    const pinned = { ...ZHEJIANG, address: 'https://zhejiang.example', certificateAuthority: AUTHORITY }
    await store.saveProvince(pinned, false, 1)
    await store.saveMinistry({ ...MINISTRY, certificateAuthority: AUTHORITY }, false, 1)
    expect(await store.provinces()).toEqual([pinned])
    expect(await store.ministry()).toEqual({ ...MINISTRY, certificateAuthority: AUTHORITY })
    expect(await store.saveProvince(ZHEJIANG, false, 2)).toBe(false)
    expect(await store.provinces()).toEqual([pinned])
    await store.saveProvince(ZHEJIANG, true, 3)
    expect(await store.provinces()).toEqual([ZHEJIANG])
  })

  it('keep every version of a province file, and refuse a change upon another one than the last', async () => {
    const details = {
      mapping: { typeCodes: {}, statuses: { A: { status: 'VALID' } }, statusReasons: {}, fields: {} },
      limits: {},
      contacts: [],
      paperIssued: false,
    } as const
    await store.saveProvince(ZHEJIANG, false, 1, { act: 'add', operatorId: 'lin', expected: 0 })
    await store.saveProvince({ ...ZHEJIANG, details }, true, 2)
    expect(await store.provinces()).toEqual([{ ...ZHEJIANG, details }])
    const off = { ...ZHEJIANG, enabled: false }
    expect(await store.saveProvince(off, true, 3, { act: 'disable', expected: 1 })).toBe(false)
    expect(await store.provinces()).toEqual([{ ...ZHEJIANG, details }])
    expect(await store.saveProvince(off, true, 4, { act: 'disable', expected: 2 })).toBe(true)
    const versions = await store.provinceVersions('33')
    expect(versions.map(({ sequence, act, operatorId, at }) => [sequence, act, operatorId, at])).toEqual([
      [1, 'add', 'lin', 1],
      [2, 'replace', undefined, 2],
      [3, 'disable', undefined, 4],
    ])
    expect(await store.provinceVersions('51')).toEqual([])
  })

  it('are none at first', async () => {
    expect(await store.provinces()).toEqual([])
    expect(await store.ministry()).toBeUndefined()
  })
})
