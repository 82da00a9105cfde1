import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import { describe, expect, it } from 'vitest'
import { createClock } from '../gateway-client/clock.ts'
import { createGateway } from '../gateway-client/gateway.ts'
import { memoryStorage } from '../platform/testing/memory-storage.ts'
import { loadVerifySm2 } from './sm2-verify.ts'
import { listDocument, namedKey, NOW, rootsDocument } from './testing/trust-documents.ts'
import { createTrustKeeper } from './trust-keeper.ts'

const [root, list, nextRoot, stranger] = [
  namedKey('root-1'),
  namedKey('list-1'),
  namedKey('root-2'),
  namedKey('list-x'),
]
const rootsOne = rootsDocument(1, root, list, [root])
type Served = Readonly<Record<string, unknown>>

/** A phone in front of a gateway that serves `served`; undefined means no network. */
function phone(builtInRoots = '') {
  const storage = memoryStorage()
  const clock = createClock({ wallMs: () => NOW * 1000, monotonicMs: () => 0, storage })
  const open = (served: Served | undefined, load = loadVerifySm2) => {
    const gateway = createGateway({
      clock,
      wallMs: () => NOW * 1000,
      tokens: { read: () => undefined, renew: () => {}, end: () => {} },
      send: async ({ path }) => {
        if (!served) return fail('offline')
        const body = served[path]
        const status = body === undefined ? 404 : 200
        return succeed({ status, headers: { 'content-type': 'application/json' }, text: JSON.stringify(body ?? {}) })
      },
    })
    return createTrustKeeper({ gateway, clock, storage, builtInRoots, loadVerifySm2: load })
  }
  const versionAfter = async (served: Served | undefined) => {
    const keeper = open(served)
    await keeper.prepare()
    const stock = keeper.stock.read()
    return stock.state === 'ready' ? stock.trustList.version : stock.state
  }
  return { storage, open, versionAfter }
}

describe('the trust list of a phone', () => {
  it('is verified, kept, and there again after a restart without network', async () => {
    const { versionAfter } = phone()
    expect(await versionAfter({ '/roots/1': rootsOne, '/trust-list': listDocument(4, list) })).toBe(4)
    expect(await versionAfter(undefined)).toBe(4)
  })
  it('is not taken from a key that the roots do not name', async () => {
    const { versionAfter } = phone()
    expect(await versionAfter({ '/roots/1': rootsOne, '/trust-list': listDocument(4, stranger) })).toBe('none')
  })
  it('never goes back to an earlier version', async () => {
    const { versionAfter } = phone()
    await versionAfter({ '/roots/1': rootsOne, '/trust-list': listDocument(4, list) })
    expect(await versionAfter({ '/roots/1': rootsOne, '/trust-list': listDocument(3, list) })).toBe(4)
  })
  it('is fetched anew when what the phone kept is damaged', async () => {
    const { storage, versionAfter } = phone()
    const served = { '/roots/1': rootsOne, '/trust-list': listDocument(4, list) }
    await versionAfter(served)
    storage.write('trust:list', '{"payload":"AAAA","signatures":[]}')
    expect(await versionAfter(undefined)).toBe('none')
    expect(await versionAfter(served)).toBe(4)
  })
  it('follows the roots to a generation that both signed, and not to one that only its own keys signed', async () => {
    const own = rootsDocument(2, nextRoot, stranger, [nextRoot])
    const both = rootsDocument(2, nextRoot, stranger, [root, nextRoot])
    const newer = { '/roots/1': rootsOne, '/trust-list': listDocument(5, stranger) }
    expect(await phone().versionAfter({ ...newer, '/roots/2': own })).toBe('none')
    expect(await phone().versionAfter({ ...newer, '/roots/2': both })).toBe(5)
  })
})

describe('a build that carries its roots', () => {
  const foreign = {
    '/roots/1': rootsDocument(1, nextRoot, stranger, [nextRoot]),
    '/trust-list': listDocument(9, stranger),
  }
  it('believes no other first generation', async () => {
    expect(await phone(JSON.stringify(rootsOne)).versionAfter(foreign)).toBe('none')
  })
  it('knows its roots without ever having had contact', async () => {
    const served = { '/trust-list': listDocument(4, list) }
    expect(await phone(JSON.stringify(rootsOne)).versionAfter(served)).toBe(4)
  })
})

describe('a phone whose roots went on to other list keys', () => {
  const rootsTwo = rootsDocument(2, nextRoot, stranger, [root, nextRoot])
  /** It has version 4 by the earlier list key, and then the new roots, but no list that verifies under them. */
  const afterTheChange = async () => {
    const one = phone(JSON.stringify(rootsOne))
    await one.versionAfter({ '/trust-list': listDocument(4, list) })
    expect(await one.versionAfter({ '/roots/2': rootsTwo })).toBe('none')
    return one
  }
  it('does not go on using a list that none of the new keys signed', async () => {
    const { versionAfter } = await afterTheChange()
    expect(await versionAfter(undefined)).toBe('none')
  })
  it('still knows the version it had, so that no earlier one is taken', async () => {
    const { versionAfter } = await afterTheChange()
    expect(await versionAfter({ '/trust-list': listDocument(3, stranger) })).toBe('none')
    expect(await versionAfter({ '/trust-list': listDocument(5, stranger) })).toBe(5)
  })
  it('still knows the bytes of that version, so that no second truth of it is taken', async () => {
    const { versionAfter } = await afterTheChange()
    const other = listDocument(4, stranger, { hosts: ['OTHER.EXAMPLE.CN'] })
    expect(await versionAfter({ '/trust-list': other })).toBe('none')
  })
  it('still knows which number named which key, so that no number is given a second one', async () => {
    const keyOf = (publicKey: string) => ({
      ...{ keyNumber: 1, algorithm: 'SM2-SM3', publicKey, holder: '示例', use: ['attestation'] },
      ...{ kinds: [], views: [], provinces: [], notBefore: NOW - 60, notAfter: NOW + 60 },
    })
    const one = phone(JSON.stringify(rootsOne))
    await one.versionAfter({ '/trust-list': listDocument(4, list, { keys: [keyOf(root.publicKey)] }) })
    await one.versionAfter({ '/roots/2': rootsTwo })
    const reused = listDocument(5, stranger, { keys: [keyOf(nextRoot.publicKey)] })
    expect(await one.versionAfter({ '/trust-list': reused })).toBe('none')
  })
  it('goes on from the roots of its build when those it kept are damaged, and takes no earlier list even then', async () => {
    const one = await afterTheChange()
    one.storage.write('trust:roots', '{')
    one.storage.remove('trust:list')
    expect(await one.versionAfter({ '/trust-list': listDocument(3, list) })).toBe('none')
    expect(await one.versionAfter({ '/roots/2': rootsTwo, '/trust-list': listDocument(5, stranger) })).toBe(5)
  })
})

describe('a phone that cannot verify', () => {
  it('says that it is too old when it has no BigInt', async () => {
    const keeper = phone().open({ '/roots/1': rootsOne }, async () => undefined)
    await keeper.prepare()
    expect(keeper.stock.read()).toEqual({ state: 'phone-too-old' })
  })
  it('has nothing yet when the verifying code cannot be fetched', async () => {
    const keeper = phone().open(undefined, async () => Promise.reject(new Error('chunk')))
    await keeper.prepare()
    expect(keeper.stock.read()).toEqual({ state: 'none' })
  })
})
