import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createKeyCreation } from './create-key.ts'
import { STATES_BEFORE, type KeyRecord, type KeyStore } from './key-record.ts'
import type { CodeScope } from './key-ring.ts'
import { createMasterKey, type MasterKey } from './master-key.ts'
import { openKeyRing, REQUIRED_PURPOSES } from './open-key-ring.ts'
import { newId } from './random-id.ts'
import { encryptSm2 } from './sm2-encryption.ts'
import { verifySm2 } from './sm2-signature.ts'
import { createSoftwareProvider } from './software-provider.ts'

const DAY = 86_400
const START = 1_800_000_030
const TRUCK = { view: 0, kinds: [5], provinces: ['33'] } as const
const message = new TextEncoder().encode('message')

/** Keys in memory: the port, as the table keeps it. */
function keysInMemory(records: KeyRecord[] = []): KeyStore & { readonly records: KeyRecord[] } {
  return {
    records,
    all: async () => [...records],
    add: async (record) => {
      if (records.some(({ keyId }) => keyId === record.keyId)) return false
      records.push(record)
      return true
    },
    moveTo: async (keyId, state) => {
      const index = records.findIndex((record) => record.keyId === keyId)
      const known = records[index]
      if (known === undefined || !STATES_BEFORE[state].some((before) => before === known.state)) return false
      records[index] = { ...known, state }
      return true
    },
  }
}

describe('the key ring', () => {
  let folder = ''
  let master: MasterKey
  let store = keysInMemory()
  let nowSeconds = START
  const now = () => nowSeconds * 1000
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'roadcert-ring-'))
    master = newMaster('master.key')
    store = keysInMemory()
    nowSeconds = START
    for (const purpose of REQUIRED_PURPOSES) await create(purpose)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  function newMaster(name: string): MasterKey {
    const made = createMasterKey(join(folder, name), 'sandbox')
    if (!made.ok) throw new Error(made.failure)
    return made.value
  }

  function create(purpose: KeyRecord['purpose'], owner?: string): Promise<KeyRecord> {
    return createKeyCreation({ store, provider: createSoftwareProvider(master), now, newId })(
      purpose,
      owner === undefined ? {} : { owner },
    )
  }

  async function open() {
    const opened = await openKeyRing({ store, provider: createSoftwareProvider(master), now })
    if (!opened.ok) throw new Error(opened.failure.reason)
    return opened.value
  }

  it('seals texts for one place and opens them there only', async () => {
    const { sealer } = await open()
    const sealed = sealer.seal('persons.name', '张三')
    expect(sealed).not.toContain('张三')
    expect(sealer.open('persons.name', sealed)).toBe('张三')
    expect(() => sealer.open('persons.number', sealed)).toThrow('persons.number')
    expect(() => sealer.open('persons.name', 'other.AAAA')).toThrow('a key that is not here')
    expect(() => sealer.open('persons.name', 'not sealed')).toThrow()
  })

  it('opens what older data keys sealed, and seals under the newest once every instance holds it', async () => {
    const ring = await open()
    const sealed = ring.sealer.seal('a', 'text')
    const newest = await create('data')
    await ring.refresh()
    expect(ring.sealer.seal('a', 'text').split('.')[0]).toBe(sealed.split('.')[0])
    nowSeconds += 120
    expect(ring.sealer.seal('a', 'text').split('.')[0]).toBe(newest.keyId)
    expect(ring.sealer.open('a', sealed)).toBe('text')
  })

  it('finds values hashed under every look-up key, the one in use first', async () => {
    const ring = await open()
    const before = ring.lookup.hash('a', 'value')
    const newest = await create('lookup')
    await ring.refresh()
    const underNewest = expect.stringContaining(newest.keyId)
    expect(ring.lookup.candidates('a', 'value')).toEqual([before, underNewest, underNewest])
    nowSeconds += 120
    const carriedOver = ring.renewal.rehash(before)
    expect(ring.lookup.candidates('a', 'value')).toEqual([ring.lookup.hash('a', 'value'), before, carriedOver])
    expect(ring.lookup.hash('a', 'value')).toContain(newest.keyId)
    expect(ring.lookup.hash('b', 'value')).not.toBe(ring.lookup.hash('a', 'value'))
  })

  it('opens and finds with retired keys, and makes nothing new with them', async () => {
    const ring = await open()
    const [sealed, hash] = [ring.sealer.seal('a', 'text'), ring.lookup.hash('a', 'value')]
    await create('data')
    await create('lookup')
    nowSeconds += 120
    for (const { keyId, purpose } of [...store.records])
      if ([sealed, hash].some((text) => text.startsWith(keyId)))
        expect([purpose, await store.moveTo(keyId, 'retiring')]).toEqual([purpose, true])
    await ring.refresh()
    expect(ring.sealer.open('a', sealed)).toBe('text')
    expect(ring.sealer.seal('a', 'text').split('.')[0]).not.toBe(sealed.split('.')[0])
    expect(ring.lookup.candidates('a', 'value')).toContain(hash)
    expect(ring.lookup.hash('a', 'value')).not.toBe(hash)
  })

  it('signs codes with the first key at once, with a second one a week after it was made', async () => {
    const ring = await open()
    expect(ring.attestationKeys.current(START, TRUCK)).toMatchObject({ keyNumber: 1, notBefore: START - 30 })
    await create('attestation')
    expect(await ring.refresh()).toEqual({ ok: true, value: undefined })
    expect(ring.attestationKeys.current(START + 7 * DAY, TRUCK)?.keyNumber).toBe(1)
    expect(ring.attestationKeys.current(START + 8 * DAY, TRUCK)?.keyNumber).toBe(2)
    expect(ring.attestationKeys.current(START + 400 * DAY, TRUCK)).toBeUndefined()
    expect(ring.attestationKeys.current(START - 60, TRUCK)).toBeUndefined()
  })

  it('signs a code with the newest key whose scope covers it', async () => {
    const scope = { views: [0], kinds: [5, 6], provinces: ['33'] } as const
    await createKeyCreation({ store, provider: createSoftwareProvider(master), now, newId })('attestation', { scope })
    nowSeconds += 8 * DAY
    const { attestationKeys } = await open()
    const numberFor = (code: CodeScope) => attestationKeys.current(nowSeconds, code)?.keyNumber
    expect(numberFor(TRUCK)).toBe(2)
    expect(numberFor({ ...TRUCK, view: 1 })).toBe(1)
    expect(numberFor({ ...TRUCK, kinds: [5, 7] })).toBe(1)
    expect(numberFor({ ...TRUCK, provinces: ['33', '51'] })).toBe(1)
  })

  it('signs no codes, and goes on, when every key of codes is revoked', async () => {
    const ring = await open()
    expect(await store.moveTo('rtc-1', 'revoked')).toBe(true)
    expect((await ring.refresh()).ok).toBe(true)
    expect(ring.attestationKeys.current(START, TRUCK)).toBeUndefined()
  })

  it('signs so that the stored public key verifies', async () => {
    const key = (await open()).attestationKeys.current(START, TRUCK)
    const stored = store.records.find(({ purpose }) => purpose === 'attestation')
    const point = new Uint8Array(Buffer.from(stored?.publicKey ?? '', 'base64url'))
    expect(verifySm2(point, message, key?.sign(message) ?? new Uint8Array())).toBe(true)
  })

  it('gives a number once, two processes at the same moment or not', async () => {
    await Promise.all([create('attestation'), create('attestation'), create('attestation')])
    const numbers = store.records.map(({ keyNumber }) => keyNumber).filter((number) => number > 0)
    expect(numbers.toSorted()).toEqual([1, 2, 3, 4])
  })

  it('holds one client key for each app id at the upstreams, the newest', async () => {
    await create('upstream-client', 'app-a')
    const newest = await create('upstream-client', 'app-a')
    const key = (await open()).upstreamClientKey('app-a')
    expect(key?.keyId).toBe(newest.keyId)
    expect((await open()).upstreamClientKey('app-b')).toBeUndefined()
    if (key === undefined) throw new Error('no key')
    expect(verifySm2(key.publicKey, message, key.sign(message))).toBe(true)
    expect(key.decrypt(encryptSm2(key.publicKey, message))).toEqual(message)
    expect(key.decrypt('00')).toBeUndefined()
  })

  it('signs access tokens with Ed25519', async () => {
    const { sessionTokenKey } = await open()
    const made = sign(null, message, createPrivateKey(sessionTokenKey.privateKeyPem))
    expect(verify(null, message, createPublicKey(sessionTokenKey.publicKeyPem), made)).toBe(true)
  })

  it('lets list keys sign for 90 days', async () => {
    await create('list')
    const ring = await open()
    expect(ring.listSigners(START)).toHaveLength(1)
    expect(ring.listSigners(START + 90 * DAY)).toHaveLength(0)
  })

  it('leaves revoked keys out', async () => {
    await create('list')
    store.records.splice(
      0,
      Infinity,
      ...store.records.map((key) => (key.purpose === 'list' ? { ...key, state: 'revoked' as const } : key)),
    )
    expect((await open()).listSigners(START)).toEqual([])
  })

  it('does not open without a key of each purpose that a gateway needs', async () => {
    for (const purpose of REQUIRED_PURPOSES) {
      const without = keysInMemory(store.records.filter((key) => key.purpose !== purpose))
      expect(await openKeyRing({ store: without, provider: createSoftwareProvider(master), now })).toEqual({
        ok: false,
        failure: { reason: 'key-missing', purpose },
      })
    }
  })

  it('does not open under another master key, nor with two keys in each other’s place', async () => {
    const failure = { reason: 'key-not-openable', purpose: 'data' }
    expect(await openKeyRing({ store, provider: createSoftwareProvider(newMaster('other.key')), now })).toEqual({
      ok: false,
      failure,
    })
    const second = await create('data')
    const swapped = store.records.map((key) =>
      key.purpose === 'data' && key.keyId !== second.keyId ? { ...key, sealedPrivate: second.sealedPrivate } : key,
    )
    expect(await openKeyRing({ store: keysInMemory(swapped), provider: createSoftwareProvider(master), now })).toEqual({
      ok: false,
      failure,
    })
  })
})
