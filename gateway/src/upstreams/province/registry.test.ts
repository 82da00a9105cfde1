import { describe, expect, it } from 'vitest'
import type { ProvinceConfiguration } from '../../certificates/upstream-configuration.ts'
import { createClientKey } from '../testing/client-key.ts'
import { AUTHORITY } from '../testing/tls-examples.ts'
import { newNonce } from '../wire/nonce.ts'
import { PROVINCE_DIALECTS } from './dialects.ts'
import { createProvinceRegistry } from './registry.ts'

const ZHEJIANG: ProvinceConfiguration = {
  province: '33',
  name: '浙江',
  dialect: 'elssp',
  address: 'http://127.0.0.1:9133',
  appId: 'gateway',
  publicKey: new Uint8Array(65).fill(4),
  kinds: [5, 7],
  enabled: true,
}

function registryOf(first: readonly ProvinceConfiguration[], wantsPinning = false) {
  let provinces = first
  const key = createClientKey()
  const registry = createProvinceRegistry({
    store: { provinces: () => Promise.resolve(provinces) },
    dialects: PROVINCE_DIALECTS,
    clientKeyOf: (appId) => (appId === 'gateway' ? key : undefined),
    wantsPinning,
    reportFinding: () => undefined,
    now: Date.now,
    newNonce,
  })
  const change = (next: readonly ProvinceConfiguration[]) => {
    provinces = next
    return registry.refresh()
  }
  return { registry, change }
}

describe('the directory of provinces', () => {
  it('is empty until it was read', () => expect(registryOf([ZHEJIANG]).registry.enabled()).toEqual([]))

  it('connects what is enabled and leaves an unchanged connection alone', async () => {
    const { registry, change } = registryOf([ZHEJIANG])
    await Promise.all([registry.refresh(), registry.refresh()])
    const first = registry.find('33')
    expect(first?.province).toBe('33')
    await change([{ ...ZHEJIANG }])
    expect(registry.find('33')).toBe(first)
    await change([{ ...ZHEJIANG, address: 'http://127.0.0.1:9134' }])
    expect(registry.find('33')).not.toBe(first)
    await registry.close()
  })

  it('lets go of a province that was disabled', async () => {
    const { registry, change } = registryOf([ZHEJIANG])
    await registry.refresh()
    await change([{ ...ZHEJIANG, enabled: false }])
    expect(registry.find('33')).toBeUndefined()
    expect(registry.unconnected()).toEqual([])
  })

  it('says which enabled province it cannot connect, and why', async () => {
    const { registry } = registryOf([
      { ...ZHEJIANG, dialect: 'esperanto' },
      { ...ZHEJIANG, province: '51', appId: 'another' },
    ])
    await registry.refresh()
    expect(registry.unconnected()).toEqual([
      { province: '33', reason: 'dialect-unknown' },
      { province: '51', reason: 'client-key-missing' },
    ])
    expect(registry.find('99')).toBeUndefined()
  })

  it('connects in production nobody without TLS and a pinned authority', async () => {
    const pinned = { ...ZHEJIANG, address: 'https://127.0.0.1:9133', certificateAuthority: AUTHORITY }
    const { registry, change } = registryOf([ZHEJIANG], true)
    await registry.refresh()
    expect([registry.enabled(), registry.unconnected()]).toEqual([
      [],
      [{ province: '33', reason: 'authority-not-pinned' }],
    ])
    await change([{ ...ZHEJIANG, address: pinned.address }])
    expect(registry.enabled()).toEqual([])
    await change([pinned])
    expect([registry.enabled().length, registry.unconnected()]).toEqual([1, []])
    await registry.close()
  })
})
