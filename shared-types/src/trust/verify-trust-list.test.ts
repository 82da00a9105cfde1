import { describe, expect, it } from 'vitest'
import { sm3, verifySm2 } from '../presentation-code/testing/node-cryptography.ts'
import type { Roots } from './roots.ts'
import { createNamedKey, listKeyOf, rootKeyOf, signDocument } from './testing/sign-document.ts'
import type { TrustList } from './trust-list.ts'
import { verifyTrustList, type KnownTrustList } from './verify-trust-list.ts'

const DAY = 86_400
const ISSUED = 1_795_392_000
const root = createNamedKey('root')
const list = createNamedKey('list-1')
const attestation = createNamedKey('attestation')
const roots: Roots = {
  n: 1,
  roots: [rootKeyOf(root)],
  threshold: 1,
  listKeys: [listKeyOf(list, ISSUED - DAY, ISSUED + 90 * DAY)],
}
const key = {
  keyNumber: 1,
  algorithm: 'SM2-SM3',
  publicKey: rootKeyOf(attestation).publicKey,
  use: ['attestation', 'inspector-card'],
  kinds: [],
  views: [0, 1, 2],
  provinces: ['33'],
  holder: '示例网关',
  notBefore: ISSUED,
  notAfter: ISSUED + 90 * DAY,
}
const trustList = {
  version: 5,
  issuedAt: ISSUED,
  nextUpdate: ISSUED + 7 * DAY,
  hosts: ['CERT.EXAMPLE.CN'],
  keys: [key],
}

function verify(value: unknown, options: { signer?: typeof list; now?: number; current?: KnownTrustList } = {}) {
  const { signer = list, now = ISSUED, current } = options
  const envelope = signDocument('trust-list', value, [signer])
  const known = current === undefined ? {} : { current }
  return verifyTrustList({ envelope, roots, nowSeconds: now, sm3, verifySm2, ...known })
}

function digestOf(value: unknown): string {
  const verified = verify(value)
  if (!verified.ok) throw new Error(verified.failure)
  return verified.value.digest
}

function parsedKeys(value: unknown): TrustList['keys'] {
  const verified = verify(value)
  if (!verified.ok) throw new Error(verified.failure)
  return verified.value.trustList.keys
}

describe('a trust list', () => {
  it('is fresh until its next update, and stale afterwards', () => {
    expect(verify(trustList)).toMatchObject({ ok: true, value: { stale: false, trustList } })
    expect(verify(trustList, { now: ISSUED + 7 * DAY })).toMatchObject({ ok: true, value: { stale: false } })
    expect(verify(trustList, { now: ISSUED + 7 * DAY + 1 })).toMatchObject({ ok: true, value: { stale: true } })
  })

  it('is stale once its list key has ended, whatever next update it claims', () => {
    const endless = { ...trustList, nextUpdate: ISSUED + 900 * DAY }
    expect(verify(endless, { now: ISSUED + 91 * DAY })).toMatchObject({ ok: true, value: { stale: true } })
  })

  it('only grows in version, and has one content for one version', () => {
    const current = { version: 5, digest: digestOf(trustList) }
    expect(verify(trustList, { current }).ok).toBe(true)
    expect(verify({ ...trustList, version: 6 }, { current }).ok).toBe(true)
    expect(verify({ ...trustList, version: 4 }, { current })).toEqual({ ok: false, failure: 'version-rolled-back' })
    const other = { ...trustList, hosts: ['EVIL.EXAMPLE'] }
    expect(verify(other, { current })).toEqual({ ok: false, failure: 'same-version-other-bytes' })
  })

  it('is refused from a root key, a stranger, or a stranger under the known id', () => {
    expect(verify(trustList, { signer: root })).toEqual({ ok: false, failure: 'unknown-list-key' })
    expect(verify(trustList, { signer: attestation })).toEqual({ ok: false, failure: 'unknown-list-key' })
    const forger = { ...attestation, keyId: 'list-1' }
    expect(verify(trustList, { signer: forger })).toEqual({ ok: false, failure: 'bad-signature' })
  })

  it('is refused when it was issued outside the window of its list key', () => {
    const late = { ...trustList, issuedAt: ISSUED + 91 * DAY, nextUpdate: ISSUED + 98 * DAY }
    expect(verify(late)).toEqual({ ok: false, failure: 'list-key-not-valid' })
  })

  it('is refused when a number names another key than in the list before', () => {
    const current = { version: 5, digest: digestOf(trustList), keys: parsedKeys(trustList) }
    const other = { ...key, publicKey: rootKeyOf(list).publicKey }
    expect(verify({ ...trustList, version: 6, keys: [other] }, { current })).toEqual({
      ok: false,
      failure: 'key-number-reused',
    })
    const grown = {
      ...trustList,
      version: 6,
      keys: [
        { ...key, revoked: true },
        { ...other, keyNumber: 2 },
      ],
    }
    expect(verify(grown, { current })).toMatchObject({ ok: true, value: { trustList: { version: 6 } } })
  })

  it('is refused when its list key signed it as another type of document', () => {
    const envelope = signDocument('tree-head', trustList, [list])
    expect(verifyTrustList({ envelope, roots, nowSeconds: ISSUED, sm3, verifySm2 })).toEqual({
      ok: false,
      failure: 'bad-signature',
    })
  })

  it('signed by both list keys of an overlap is read with the roots before and after it', () => {
    const successor = createNamedKey('list-2')
    const both = signDocument('trust-list', trustList, [list, successor])
    const soon = { ...listKeyOf(list, ISSUED - DAY, ISSUED + 14 * DAY) }
    const after = { ...roots, n: 2, listKeys: [soon, listKeyOf(successor, ISSUED, ISSUED + 90 * DAY)] }
    const read = (envelope: unknown, known: Roots, now: number) =>
      verifyTrustList({ envelope, roots: known, nowSeconds: now, sm3, verifySm2 })
    expect(read(both, roots, ISSUED)).toMatchObject({ ok: true, value: { stale: false } })
    expect(read(both, after, ISSUED)).toMatchObject({ ok: true, value: { stale: false } })
    const late = { ...trustList, version: 6, issuedAt: ISSUED + 15 * DAY, nextUpdate: ISSUED + 22 * DAY }
    expect(read(signDocument('trust-list', late, [list]), after, ISSUED + 15 * DAY)).toEqual({
      ok: false,
      failure: 'list-key-not-valid',
    })
    expect(read(signDocument('trust-list', late, [successor]), after, ISSUED + 15 * DAY).ok).toBe(true)
    expect(read(signDocument('trust-list', late, [successor]), roots, ISSUED + 15 * DAY)).toEqual({
      ok: false,
      failure: 'unknown-list-key',
    })
  })

  it('may hold uses, kinds, members and algorithms of a later version, which are left out', () => {
    const later = {
      ...trustList,
      note: 1,
      keys: [
        { ...key, use: ['attestation', 'time-stamp'], kinds: [7, 10] },
        { keyNumber: 2, algorithm: 'ML-DSA-65' },
        { ...key, keyNumber: 3, kinds: [10] },
      ],
    }
    const keys = [{ ...key, use: ['attestation'], kinds: [7] }]
    expect(verify(later)).toMatchObject({ ok: true, value: { trustList: { keys } } })
  })

  it.each([
    ['a revocation in words', { ...trustList, keys: [{ ...key, revoked: 'yes' }] }],
    ['one key number twice', { ...trustList, keys: [key, key] }],
    ['key number 0', { ...trustList, keys: [{ ...key, keyNumber: 0 }] }],
    ['key number 65536', { ...trustList, keys: [{ ...key, keyNumber: 65_536 }] }],
    ['no views', { ...trustList, keys: [{ ...key, views: undefined }] }],
    ['views in words', { ...trustList, keys: [{ ...key, views: ['0'] }] }],
    ['no hosts', { ...trustList, hosts: [] }],
    ['a host with a path', { ...trustList, hosts: ['CERT.EXAMPLE.CN/V'] }],
    ['a next update before its issue', { ...trustList, nextUpdate: ISSUED }],
    ['half a second', { ...trustList, issuedAt: ISSUED + 0.5 }],
    ['a compressed public key', { ...trustList, keys: [{ ...key, publicKey: `A${key.publicKey.slice(1)}` }] }],
  ])('with %s is malformed', (_, value) => {
    expect(verify(value)).toEqual({ ok: false, failure: 'malformed' })
  })
})
