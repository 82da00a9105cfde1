import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import type { Roots } from 'shared-types/trust/roots.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentSigner } from '../cryptography/key-ring.ts'
import { createSm2KeyPair, createSm2Signer } from '../cryptography/sm2-signature.ts'
import { createImportRoots, type ImportRoots } from './import-roots.ts'
import { createPrepareRoots, type PrepareRoots } from './prepare-roots.ts'
import { signDocument } from './sign-document.ts'
import { openTrustWorkshop, type TrustWorkshop } from './testing/trust-workshop.ts'

const START = 1_800_000_000
const DAY = 86_400

/** A root key on paper in a safe. */
function offlineKey(keyId: string): DocumentSigner {
  const { privateKey, publicKey } = createSm2KeyPair()
  return { keyId, publicKey, notBefore: 0, notAfter: START * 2, sign: createSm2Signer(privateKey, publicKey) }
}

const [north, south, west] = [offlineKey('north'), offlineKey('south'), offlineKey('west')]

function choice(...keys: readonly DocumentSigner[]) {
  const roots = keys.map(({ keyId, publicKey }) => ({ keyId, publicKey: encodeBase64url(publicKey) }))
  return { roots, threshold: roots.length }
}

function signed(content: object, ...signers: readonly DocumentSigner[]): string {
  return signDocument({ type: 'roots', version: 0, content, issuedAt: 0 }, signers).envelope
}

describe('roots that are signed offline', () => {
  let workshop: TrustWorkshop
  let prepare: PrepareRoots
  let importRoots: ImportRoots
  beforeEach(async () => {
    workshop = await openTrustWorkshop(START)
    const deps = { ...workshop, now: () => workshop.clock.seconds * 1000 }
    prepare = createPrepareRoots(deps)
    importRoots = createImportRoots(deps)
  })
  afterEach(() => workshop.close())

  async function prepared(...keys: readonly DocumentSigner[]): Promise<Roots> {
    const made = await prepare(keys.length === 0 ? undefined : choice(...keys))
    if (!made.ok) throw new Error(made.failure)
    return made.value.content
  }

  async function importFirst(): Promise<Roots> {
    const content = await prepared(north, south)
    expect(await importRoots(signed(content, north, south))).toMatchObject({ ok: true, value: { state: 'imported' } })
    return content
  }

  it('are prepared with a list key of this gateway, which signs the list once they are in', async () => {
    expect(await prepare()).toEqual({ ok: false, failure: 'roots-not-named' })
    expect(await importFirst()).toMatchObject({ n: 1, threshold: 2, listKeys: [{ notAfter: START + 90 * DAY }] })
    expect(await workshop.publish(false)).toMatchObject({ ok: true })
    const keys = await workshop.keyStore.all()
    expect(keys.filter(({ purpose }) => purpose === 'root')).toEqual([])
  })

  it('take the same list key when they are prepared again', async () => {
    expect(await prepared(north, south)).toEqual(await prepared(north, south))
  })

  it('follow one another, carried on or with other keys', async () => {
    await importFirst()
    workshop.clock.seconds += 60 * DAY
    expect(await importRoots(signed(await prepared(), north, south))).toMatchObject({ ok: true })
    workshop.clock.seconds += 60 * DAY
    const third = await prepared(south, west)
    expect(third.n).toBe(3)
    expect(await importRoots(signed(third, south, west))).toEqual({ ok: false, failure: 'unknown-key' })
    expect(await importRoots(signed(third, north, south, west))).toMatchObject({ ok: true, value: { roots: { n: 3 } } })
  })

  it('are taken in once: again is no fault, with another content a fault that is told', async () => {
    const content = await importFirst()
    expect(await importRoots(signed(content, north, south))).toMatchObject({ ok: true, value: { state: 'present' } })
    const other = { ...content, listKeys: content.listKeys.map((key) => ({ ...key, notBefore: key.notBefore + 60 })) }
    expect(await importRoots(signed(other, north, south))).toEqual({ ok: false, failure: 'same-version-other-bytes' })
  })

  it('are refused below the threshold, from strangers, out of order and in another shape', async () => {
    const content = await prepared(north, south)
    expect(await importRoots(signed(content, north))).toEqual({ ok: false, failure: 'unknown-key' })
    const forger = { ...west, keyId: 'south' }
    expect(await importRoots(signed(content, north, forger))).toEqual({ ok: false, failure: 'bad-signature' })
    const later = signed({ ...content, n: 2 }, north, south)
    expect(await importRoots(later)).toEqual({ ok: false, failure: 'wrong-number' })
    const { envelope } = signDocument({ type: 'tree-head', version: 0, content, issuedAt: 0 }, [north, south])
    expect(await importRoots(envelope)).toEqual({ ok: false, failure: 'bad-signature' })
    for (const shape of ['', '{}', '[]', 'null', '{"payload":"","signatures":[]}', signed({}, north, south)])
      expect(await importRoots(shape)).toEqual({ ok: false, failure: 'malformed' })
    expect(await workshop.documents.newest('roots')).toBeUndefined()
  })

  it('are refused when no list could be signed under them, or a list key lives too long', async () => {
    const content = await prepared(north, south)
    const none = signed({ ...content, listKeys: [] }, north, south)
    expect(await importRoots(none)).toEqual({ ok: false, failure: 'no-own-list-key' })
    const listKeys = content.listKeys.map((key) => ({ ...key, notAfter: key.notAfter + 1 }))
    expect(await importRoots(signed({ ...content, listKeys }, north, south))).toEqual({
      ok: false,
      failure: 'list-key-too-long',
    })
    workshop.clock.seconds += 90 * DAY
    expect(await importRoots(signed(content, north, south))).toEqual({ ok: false, failure: 'no-own-list-key' })
  })
})
