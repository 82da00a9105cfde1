import type { Roots } from 'shared-types/trust/roots.ts'
import { verifyTrustList, type TrustListFailure } from 'shared-types/trust/verify-trust-list.ts'
import { openSelfSignedRoots, walkRoots } from 'shared-types/trust/walk-roots.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sm3 } from '../cryptography/sm3.ts'
import { verifySm2 } from '../cryptography/sm2-signature.ts'
import type { SignedDocument } from './signed-document.ts'
import { openTrustWorkshop, type TrustWorkshop } from './testing/trust-workshop.ts'

const START = 1_800_000_000
const DAY = 86_400

describe('generations of roots', () => {
  let workshop: TrustWorkshop
  beforeEach(async () => {
    workshop = await openTrustWorkshop(START)
  })
  afterEach(() => workshop.close())

  async function issue(rotate?: string): Promise<SignedDocument> {
    const issued = await workshop.issueRoots(rotate)
    if (!issued.ok) throw new Error(issued.failure)
    return issued.value
  }

  async function first(): Promise<Roots> {
    const opened = openSelfSignedRoots((await issue()).envelope, verifySm2)
    if (!opened.ok) throw new Error(opened.failure)
    return opened.value
  }

  async function walk(from: Roots, ...documents: readonly SignedDocument[]): Promise<Roots> {
    const walked = walkRoots(
      from,
      documents.map(({ envelope }) => envelope),
      verifySm2,
    )
    if (!walked.ok) throw new Error(walked.failure)
    return walked.value
  }

  async function publish(): Promise<SignedDocument> {
    const published = await workshop.publish(false)
    if (!published.ok) throw new Error(published.failure)
    return published.value.document
  }

  function read({ envelope }: SignedDocument, roots: Roots): TrustListFailure | 'fresh' | 'stale' {
    const verified = verifyTrustList({ envelope, roots, nowSeconds: workshop.clock.seconds, sm3, verifySm2 })
    if (!verified.ok) return verified.failure
    return verified.value.stale ? 'stale' : 'fresh'
  }

  it('replace both root keys one by one, and a reader of the first walks to the third', async () => {
    const one = await first()
    const [warm, cold] = one.roots.map(({ keyId }) => keyId)
    const second = await issue(warm)
    const third = await issue(cold)
    const three = await walk(one, second, third)
    expect(three).toMatchObject({ n: 3, threshold: 2 })
    expect(three.roots.map(({ keyId }) => keyId)).not.toEqual(expect.arrayContaining([warm]))
    expect(three.roots.map(({ keyId }) => keyId)).not.toEqual(expect.arrayContaining([cold]))
    expect(read(await publish(), three)).toBe('fresh')
    const states = (await workshop.keyStore.all()).filter(({ purpose }) => purpose === 'root').map(({ state }) => state)
    expect(states.toSorted()).toEqual(['active', 'active', 'retiring', 'retiring'])
  })

  it('cannot be skipped: the third alone means nothing to a reader of the first', async () => {
    const one = await first()
    const [warm, cold] = one.roots.map(({ keyId }) => keyId)
    await issue(warm)
    expect(walkRoots(one, [(await issue(cold)).envelope], verifySm2).ok).toBe(false)
  })

  it('end a list key after an overlap in which lists bear both signatures', async () => {
    const one = await first()
    const [old] = one.listKeys
    const two = await walk(one, await issue(old?.keyId))
    expect(two.listKeys.map(({ notAfter }) => notAfter).toSorted()).toEqual([START + 14 * DAY, START + 90 * DAY])
    const overlap = await publish()
    expect([read(overlap, one), read(overlap, two)]).toEqual(['fresh', 'fresh'])
    workshop.clock.seconds += 14 * DAY
    const afterwards = await publish()
    expect([read(afterwards, one), read(afterwards, two)]).toEqual(['unknown-list-key', 'fresh'])
    const three = await walk(two, await issue())
    expect(three.listKeys.some(({ keyId }) => keyId === old?.keyId)).toBe(false)
  })

  it('leave out a revoked list key at once', async () => {
    const one = await first()
    const [stolen] = one.listKeys
    await workshop.keyStore.moveTo(stolen?.keyId ?? '', 'revoked')
    await workshop.keyRing.refresh()
    expect(await workshop.publish(false)).toEqual({ ok: false, failure: 'no-list-key' })
    const two = await walk(one, await issue())
    expect(two.listKeys).toHaveLength(1)
    expect(read(await publish(), two)).toBe('fresh')
  })

  it('stay readable however often they are issued', async () => {
    let reached = await first()
    for (let round = 0; round < 18; round += 1) reached = await walk(reached, await issue())
    expect(reached.listKeys).toHaveLength(8)
    expect(read(await publish(), reached)).toBe('fresh')
  }, 20_000)

  it('replace nothing that does not stand in them', async () => {
    expect(await workshop.issueRoots('unknown')).toEqual({ ok: false, failure: 'key-not-in-roots' })
    await first()
    expect(await workshop.issueRoots('rtc-1')).toEqual({ ok: false, failure: 'key-not-in-roots' })
  })

  it('are stored once: the same bytes again change nothing, others are told', async () => {
    const document = await issue()
    expect(await workshop.documents.add(document)).toBe('present')
    expect(await workshop.documents.add({ ...document, payload: '{}' })).toBe('other-bytes')
    expect(await workshop.documents.find('roots', 1)).toEqual(document)
  })
})
