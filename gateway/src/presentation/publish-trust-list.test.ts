import { verifyTrustList } from 'shared-types/trust/verify-trust-list.ts'
import { nextRoots, openSelfSignedRoots } from 'shared-types/trust/walk-roots.ts'
import type { Roots } from 'shared-types/trust/roots.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sm3 } from '../cryptography/sm3.ts'
import { verifySm2 } from '../cryptography/sm2-signature.ts'
import type { SignedDocument } from './signed-document.ts'
import { openTrustWorkshop, type TrustWorkshop } from './testing/trust-workshop.ts'

const START = 1_800_000_030
const DAY = 86_400

describe('roots and trust list', () => {
  let workshop: TrustWorkshop
  beforeEach(async () => {
    workshop = await openTrustWorkshop(START)
  })
  afterEach(() => workshop.close())

  async function issue(): Promise<SignedDocument> {
    const issued = await workshop.issueRoots()
    if (!issued.ok) throw new Error(issued.failure)
    return issued.value
  }

  async function firstRoots(): Promise<Roots> {
    const opened = openSelfSignedRoots((await issue()).envelope, verifySm2)
    if (!opened.ok) throw new Error(opened.failure)
    return opened.value
  }

  async function publish(whenDueOnly = false): Promise<{ state: string; document: SignedDocument }> {
    const published = await workshop.publish(whenDueOnly)
    if (!published.ok) throw new Error(published.failure)
    return published.value
  }

  function read(document: SignedDocument, roots: Roots) {
    return verifyTrustList({ envelope: document.envelope, roots, nowSeconds: workshop.clock.seconds, sm3, verifySm2 })
  }

  it('generation 1 has two root keys that both signed, and a list key for 90 days', async () => {
    const roots = await firstRoots()
    expect(roots).toMatchObject({ n: 1, threshold: 2 })
    expect(roots.roots).toHaveLength(2)
    expect(roots.listKeys.map((key) => key.notAfter - key.notBefore)).toEqual([90 * DAY])
  })

  it('a reader with the roots reads the hosts and the key of codes', async () => {
    const roots = await firstRoots()
    const verified = read((await publish()).document, roots)
    expect(verified).toMatchObject({ ok: true, value: { stale: false } })
    if (!verified.ok) return
    const { trustList } = verified.value
    expect(trustList).toMatchObject({
      version: 1,
      issuedAt: START,
      nextUpdate: START + 7 * DAY,
      hosts: ['CERT.EXAMPLE.CN'],
    })
    expect(trustList.keys).toMatchObject([{ keyNumber: 1, use: ['attestation'], views: [0, 1], notBefore: START - 30 }])
  })

  it('the next generation is trusted by whoever trusts the last, and brings a fresh list key', async () => {
    const roots = await firstRoots()
    workshop.clock.seconds += 80 * DAY
    const next = nextRoots(roots, (await issue()).envelope, verifySm2)
    expect(next).toMatchObject({ ok: true, value: { n: 2, roots: roots.roots } })
    if (!next.ok) return
    expect(next.value.listKeys).toHaveLength(2)
    const { document } = await publish()
    expect(read(document, next.value).ok).toBe(true)
    expect(read(document, roots).ok).toBe(true)
    workshop.clock.seconds += 20 * DAY
    expect(read((await publish()).document, next.value)).toMatchObject({ ok: true, value: { stale: false } })
  })

  it('is published again when it is a day old, not before', async () => {
    await issue()
    await publish()
    workshop.clock.seconds += DAY - 1
    expect((await publish(true)).state).toBe('not-due')
    workshop.clock.seconds += 1
    expect(await publish(true)).toMatchObject({ state: 'published', document: { version: 2 } })
  })

  it('is published at once when a key came or was revoked', async () => {
    const roots = await firstRoots()
    await publish()
    await workshop.createKey('attestation')
    const { state, document } = await publish(true)
    expect(state).toBe('published')
    await workshop.database.updateTable('keys').set({ state: 'revoked' }).where('key_number', '=', 1).execute()
    const later = await publish(true)
    const [before, after] = [read(document, roots), read(later.document, roots)]
    expect(before.ok && before.value.trustList.keys.map((key) => key.notBefore - START)).toEqual([-30, 7 * DAY + 7_170])
    expect(after.ok && after.value.trustList.keys.map((key) => key.revoked)).toEqual([true, undefined])
  })

  it('grows by one version when two publish at the same moment, with one text', async () => {
    await issue()
    const both = await Promise.all([publish(), publish()])
    expect(both.map(({ document }) => document.envelope)[0]).toBe(both[1].document.envelope)
    expect(both.map(({ state }) => state).toSorted()).toEqual(['not-due', 'published'])
  })

  it('is not published without roots, nor with a list key that has ended', async () => {
    expect(await workshop.publish(false)).toEqual({ ok: false, failure: 'no-roots' })
    await issue()
    workshop.clock.seconds += 91 * DAY
    expect(await workshop.publish(true)).toEqual({ ok: false, failure: 'no-list-key' })
    await issue()
    expect(await workshop.publish(true)).toMatchObject({ ok: true })
  })

  it('says what each key may sign', async () => {
    const roots = await firstRoots()
    await workshop.createKey('attestation', { scope: { views: [0], kinds: [7, 9], provinces: ['33'] } })
    await workshop.createKey('inspector-card')
    const verified = read((await publish()).document, roots)
    expect(
      verified.ok && verified.value.trustList.keys.map(({ views, kinds, provinces }) => [views, kinds, provinces]),
    ).toEqual([
      [[0, 1], [1, 2, 3, 4, 5, 6, 7, 8, 9], []],
      [[0], [7, 9], ['33']],
      [[2], [], []],
    ])
  })

  it('never gives a number of the last list to another key', async () => {
    await issue()
    await publish()
    await workshop.database
      .updateTable('keys')
      .set({ public_key: `B${'A'.repeat(86)}` })
      .where('key_number', '=', 1)
      .execute()
    expect(await workshop.publish(false)).toEqual({ ok: false, failure: 'key-number-reused' })
  })
})
