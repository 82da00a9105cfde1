import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createKeyCreation } from './create-key.ts'
import type { KeyRecord, KeyStore } from './key-record.ts'
import { createMasterKey, type MasterKey } from './master-key.ts'
import { openKeyRing, REQUIRED_PURPOSES } from './open-key-ring.ts'
import { newId } from './random-id.ts'
import { encryptSm2 } from './sm2-encryption.ts'
import { verifySm2 } from './sm2-signature.ts'

const DAY = 86_400
const START = 1_800_000_030
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
  }
}

describe('the key ring', () => {
  let folder = ''
  let master: MasterKey
  let store = keysInMemory()
  let nowSeconds = START
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
    return createKeyCreation({ store, master, now: () => nowSeconds * 1000, newId })(purpose, owner)
  }

  async function open() {
    const opened = await openKeyRing({ store, master })
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

  it('opens what older data keys sealed, and seals under the newest', async () => {
    const sealed = (await open()).sealer.seal('a', 'text')
    const newest = await create('data')
    const { sealer } = await open()
    expect(sealer.open('a', sealed)).toBe('text')
    expect(sealer.seal('a', 'text').startsWith(`${newest.keyId}.`)).toBe(true)
  })

  it('finds values hashed under every look-up key, the newest first', async () => {
    const before = (await open()).lookup.hash('a', 'value')
    await create('lookup')
    const { lookup } = await open()
    expect(lookup.candidates('a', 'value')).toEqual([lookup.hash('a', 'value'), before])
    expect(lookup.hash('b', 'value')).not.toBe(lookup.hash('a', 'value'))
  })

  it('signs codes with the first key at once, with a second one a week after it was made', async () => {
    const ring = await open()
    expect(ring.attestationKeys.current(START)).toMatchObject({ keyNumber: 1, notBefore: START - 30 })
    await create('attestation')
    expect(await ring.refresh()).toEqual({ ok: true, value: undefined })
    expect(ring.attestationKeys.current(START + 7 * DAY)?.keyNumber).toBe(1)
    expect(ring.attestationKeys.current(START + 8 * DAY)?.keyNumber).toBe(2)
    expect(ring.attestationKeys.current(START + 400 * DAY)).toBeUndefined()
    expect(ring.attestationKeys.current(START - 60)).toBeUndefined()
  })

  it('signs so that the stored public key verifies', async () => {
    const key = (await open()).attestationKeys.current(START)
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
      expect(await openKeyRing({ store: without, master })).toEqual({
        ok: false,
        failure: { reason: 'key-missing', purpose },
      })
    }
  })

  it('does not open under another master key, nor with two keys in each other’s place', async () => {
    const failure = { reason: 'key-not-openable', purpose: 'data' }
    expect(await openKeyRing({ store, master: newMaster('other.key') })).toEqual({ ok: false, failure })
    const second = await create('data')
    const swapped = store.records.map((key) =>
      key.purpose === 'data' && key.keyId !== second.keyId ? { ...key, sealedPrivate: second.sealedPrivate } : key,
    )
    expect(await openKeyRing({ store: keysInMemory(swapped), master })).toEqual({ ok: false, failure })
  })
})
