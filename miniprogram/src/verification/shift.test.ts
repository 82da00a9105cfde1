import { attestationMessage } from 'shared-types/presentation-code/attestation-message.ts'
import { decodeBase64url, encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { codeParts, encodeCode } from 'shared-types/presentation-code/code-text.ts'
import { encodeAttested } from 'shared-types/presentation-code/encode-attested.ts'
import { chainLinks } from 'shared-types/presentation-code/hash-chain.ts'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import { describe, expect, it } from 'vitest'
import { createClock } from '../gateway-client/clock.ts'
import { createGateway } from '../gateway-client/gateway.ts'
import { memoryStorage } from '../platform/testing/memory-storage.ts'
import { sm3 } from '../presentation/sm3-hash.ts'
import { createBreathe } from '../presentation/slices.ts'
import { attested } from '../presentation/testing/signed-attestation.ts'
import { createArrivedLists } from './arrived-lists.ts'
import { createOfflineVerdict } from './offline-verdict.ts'
import { offlineVerdictWords } from './offline-verdict-words.ts'
import { createSeenCodes } from './seen-codes.ts'
import { readShiftSummary } from './shift-summary.ts'
import { refusedLines, shiftWords } from './shift-words.ts'
import { loadVerifySm2 } from './sm2-verify.ts'
import {
  listDocument,
  namedKey,
  NOW,
  rootsDocument,
  signedBytes,
  trustedKey,
  withdrawalsDocument,
} from './testing/trust-documents.ts'
import { createTrustKeeper } from './trust-keeper.ts'

const DAY = 86_400
const [root, list, signer, stranger] = [namedKey('root-1'), namedKey('list-1'), namedKey('1'), namedKey('1')]
const roots = rootsDocument(1, root, list, [root])
const trust = (version: number, differences = {}) =>
  listDocument(version, list, { keys: [trustedKey(1, signer)], ...differences })
type Served = Readonly<Record<string, unknown>>
const serve = (withdrawals: unknown, more: Served = {}): Served => ({
  ...{ '/roots/1': roots, '/trust-list': trust(4), '/withdrawals': withdrawals },
  ...more,
})

/** A code shown in its minute `stepIndex`; its attestation began at `notBefore` and was confirmed then. */
const seed = Uint8Array.from({ length: 16 }, (_, index) => index)
const { anchor, links } = chainLinks(sm3, seed, 720)
function codeText(stepIndex: number, notBefore = NOW, differences = {}): string {
  const facts = attested(anchor, { notBefore, stateAt: notBefore, view: 1, ...differences })
  const attestedBytes = encodeAttested(facts)
  const signature = signedBytes(attestationMessage(attestedBytes), signer)
  const link = links[stepIndex] ?? new Uint8Array(16)
  const { prefix, digits } = codeParts(1, '', encodeCode({ attestedBytes, signature, stepIndex, link }))
  return `${prefix}${digits}`
}

/** An officer's phone; `wallOff` seconds wrong by itself. */
function phone(wallOff = 0) {
  const time = { now: NOW }
  const storage = memoryStorage()
  const wallMs = () => (time.now + wallOff) * 1000
  const clock = createClock({ wallMs, monotonicMs: () => time.now * 1000, storage })
  let served: Served | undefined
  const gateway = createGateway({
    clock,
    wallMs,
    tokens: { read: () => undefined, renew: () => {}, end: () => {} },
    send: async ({ path }) => {
      if (!served) return fail('offline')
      const body = served[path]
      const date = new Date(time.now * 1000).toUTCString()
      const headers = { 'content-type': 'application/json', date }
      return succeed({ status: body === undefined ? 404 : 200, headers, text: JSON.stringify(body ?? {}) })
    },
  })
  const start = () =>
    createTrustKeeper({ gateway, clock, storage, builtInRoots: '', loadVerifySm2, wantsWithdrawals: () => true })
  let keeper = start()
  const prepare = async (next: Served | undefined) => {
    served = next
    await keeper.prepare()
    served = undefined
    const stock = keeper.stock.read()
    return stock.state === 'phone-too-old' ? [] : (stock.refused ?? []).map(({ what, why }) => `${what} ${why}`)
  }
  /** The first page alone is opened with a network. */
  const openDesk = async (next: Served) => {
    served = next
    await createArrivedLists(gateway, storage).fetch()
    served = undefined
  }
  const seen = createSeenCodes(storage, () => clock.read().nowMs)
  const verify = createOfflineVerdict({
    ...{ sm3, seen, isOwn: () => false },
    createBreathe: () =>
      createBreathe(
        () => performance.now(),
        async () => undefined,
      ),
  })
  const check = async (text: string) => {
    await keeper.load()
    const verdict = await verify({ text, inspector: true, stock: keeper.stock.read(), clock: clock.read() })
    const words = offlineVerdictWords(verdict, clock.read().nowMs, 'zh')
    return { reasons: verdict.reasons, word: words.word, ground: words.grounds[0], age: words.age }
  }
  const version = () => {
    const stock = keeper.stock.read()
    return stock.state === 'ready' ? stock.withdrawals?.header.version : undefined
  }
  const summary = () => shiftWords(readShiftSummary(storage), clock.read().nowMs, 'zh')
  const restart = () => (keeper = start())
  return { ...{ openDesk, time, storage, prepare, check, version, summary, restart, seen }, close: () => seen.close() }
}

describe('an officer who has prepared for the day', () => {
  it('verifies in aeroplane mode until the evening, after a restart too, and is told what that rests on', async () => {
    const one = phone()
    expect(one.summary()).toMatchObject({ ready: false })
    expect(await one.prepare(serve(withdrawalsDocument(7, signer)))).toEqual([])
    expect(one.summary()).toEqual({ ready: true, words: expect.stringContaining('今天可离线使用') })
    one.restart()
    one.time.now += 7 * 3600
    const late = await one.check(codeText(420))
    expect(late).toMatchObject({ word: '通过（没联网）', reasons: [] })
    expect(late.ground).toMatch(/^签名是真的，状态名单是今天 \d\d:\d\d的/)
    expect(late.age).toContain('状态名单是今天')
  })
  it('is told of a suspension that the list knows, and that it is a list that says so', async () => {
    const one = phone()
    await one.prepare(serve(withdrawalsDocument(7, signer, [{ anchor, bits: 1 }])))
    const checked = await one.check(codeText(0))
    expect(checked).toMatchObject({ word: '还需核对', reasons: ['certificate-suspended'] })
    expect(checked.ground).toMatch(/从业资格证在今天 \d\d:\d\d的名单里是暂扣/)
  })
  it('finds a certificate that ended, a right that ended, and what a revoked key signed', async () => {
    const one = phone()
    await one.prepare(serve(withdrawalsDocument(7, signer, [{ anchor, bits: 2 }])))
    expect(await one.check(codeText(0))).toMatchObject({ word: '不通过', reasons: ['certificate-ended'] })
    await one.prepare(serve(withdrawalsDocument(8, signer, [{ anchor, bits: 3 }])))
    expect(await one.check(codeText(0))).toMatchObject({ word: '还需核对', reasons: ['right-ended'] })
    await one.prepare(serve(withdrawalsDocument(9, signer, [], { voidBefore: NOW + 1 })))
    expect(await one.check(codeText(0))).toMatchObject({ word: '码用不了', reasons: ['key-not-valid'] })
  })
  it('is told that lists are old when they are, and never that it is a pass', async () => {
    const one = phone()
    await one.prepare(serve(withdrawalsDocument(7, signer)))
    one.time.now += 2 * DAY
    const checked = await one.check(codeText(0, NOW + 2 * DAY, { stateAt: NOW }))
    expect(checked).toMatchObject({ word: '还需核对', reasons: ['state-old'] })
    expect(checked.ground).toContain('超过一天')
    expect(one.summary()).toMatchObject({ ready: false, words: expect.stringContaining('旧了') })
  })
  it('is not fooled by the same code twice at one post', async () => {
    const one = phone()
    await one.prepare(serve(withdrawalsDocument(7, signer)))
    const text = codeText(0)
    expect((await one.check(text)).reasons).toEqual([])
    expect((await one.check(text)).reasons).toEqual([])
    one.close()
    expect(await one.check(text)).toMatchObject({ word: '还需核对', reasons: ['seen-before'] })
    one.time.now += 60
    expect((await one.check(codeText(1))).reasons).toEqual([])
  })
  it('reads the right minute on a phone that is hours off, and no minute at all before the first contact', async () => {
    const off = phone(-5 * 3600)
    await off.prepare(serve(withdrawalsDocument(7, signer)))
    off.time.now += 3600
    expect(await off.check(codeText(60))).toMatchObject({ word: '通过（没联网）' })
    expect((await off.check(codeText(0))).reasons).toEqual(['stale-code'])
  })
})

describe('lists that the first page fetched ahead', () => {
  it('are verified by whoever verifies next, without network', async () => {
    const one = phone()
    await one.prepare(serve(withdrawalsDocument(7, signer)))
    one.restart()
    await one.openDesk(serve(withdrawalsDocument(8, signer, [{ anchor, bits: 1 }]), { '/trust-list': trust(5) }))
    expect(await one.check(codeText(0))).toMatchObject({ word: '还需核对', reasons: ['certificate-suspended'] })
    expect(one.version()).toBe(8)
  })
  it('are believed in nothing when they are an earlier one or of somebody else', async () => {
    const one = phone()
    await one.prepare(serve(withdrawalsDocument(7, signer)))
    one.restart()
    await one.openDesk(serve(withdrawalsDocument(6, signer), { '/trust-list': listDocument(9, stranger) }))
    expect(await one.prepare(undefined)).toEqual(['trust-list unknown-list-key', 'withdrawals version-rolled-back'])
    expect(await one.check(codeText(0))).toMatchObject({ word: '通过（没联网）' })
    expect(one.version()).toBe(7)
  })
})

describe('a list that is not to be believed', () => {
  const good = withdrawalsDocument(7, signer)
  const damaged = { ...good, payload: `${good.payload.slice(0, -8)}AAAAAAAA` }
  const cut = { ...good, payload: good.payload.slice(0, 40) }
  it.each([
    ['rolled back', withdrawalsDocument(6, signer), 'version-rolled-back'],
    ['forked', withdrawalsDocument(7, signer, [{ anchor, bits: 1 }]), 'same-version-other-bytes'],
    ['of a stranger', withdrawalsDocument(8, stranger), 'bad-signature'],
    ['damaged', damaged, 'bad-signature'],
    ['cut short', cut, 'bad-signature'],
    ['no list', { hello: 1 }, 'malformed'],
    ['swapped for another document', trust(9), 'unknown-key'],
    [
      'signed after its key had ended',
      withdrawalsDocument(8, signer, [], { issuedAt: NOW + 61 * DAY, nextUpdate: NOW + 62 * DAY }),
      'key-not-valid',
    ],
  ])('because it is %s is refused in plain words, and the older good one stays', async (_, bad, why) => {
    const one = phone()
    await one.prepare(serve(good))
    expect(await one.prepare(serve(bad))).toEqual([`withdrawals ${why}`])
    expect(one.version()).toBe(7)
    one.restart()
    expect(await one.check(codeText(0))).toMatchObject({ word: '通过（没联网）' })
    expect(one.version()).toBe(7)
  })
  it.each([
    ['rolled back', trust(3), 'version-rolled-back'],
    ['forked', trust(4, { hosts: ['OTHER.EXAMPLE.CN'] }), 'same-version-other-bytes'],
    ['of another root', listDocument(9, stranger), 'unknown-list-key'],
  ])('a trust list that is %s is refused too', async (_, bad, why) => {
    const one = phone()
    await one.prepare(serve(good))
    expect(await one.prepare(serve(good, { '/trust-list': bad }))).toEqual([`trust-list ${why}`])
    expect(await one.check(codeText(0))).toMatchObject({ word: '通过（没联网）' })
  })
  it('is not used any longer once a newer trust list has revoked its key', async () => {
    const one = phone()
    await one.prepare(serve(good))
    const revoked = trust(5, { keys: [trustedKey(1, signer, { revoked: true })] })
    expect(await one.prepare(serve(good, { '/trust-list': revoked }))).toEqual(['withdrawals key-not-valid'])
    expect(one.version()).toBeUndefined()
    expect((await one.check(codeText(0))).reasons).toEqual(['key-not-valid'])
  })
  it('is fetched anew when the phone dropped or damaged it, and an earlier version is not taken even then', async () => {
    const one = phone()
    await one.prepare(serve(good))
    one.storage.write('withdrawals:1:0', 'x')
    one.storage.write('withdrawals:2:0', 'x')
    one.restart()
    await one.check(codeText(0))
    expect(one.version()).toBeUndefined()
    expect(await one.prepare(serve(withdrawalsDocument(6, signer)))).toEqual(['withdrawals version-rolled-back'])
    expect(await one.prepare(serve(good))).toEqual([])
    expect(one.version()).toBe(7)
  })
  it('has a sentence that says which list it was, and whether an old one goes on', () => {
    const refused = [{ what: 'withdrawals', why: 'version-rolled-back' }] as const
    const verifySm2 = () => true
    const trustList = { version: 1, issuedAt: 0, nextUpdate: 1, hosts: [], keys: [] }
    const words = refusedLines({ state: 'ready', trustList, verifySm2, refused }, 'zh').map((one) => one.words)
    expect(words).toEqual(['收到的状态名单比手里的旧，没有采用。手里也没有旧的。请把这句话告诉单位管理员。'])
    expect(refusedLines({ state: 'none' }, 'zh')).toEqual([])
  })
})

describe('verifying', () => {
  it('gives the screen its turn between slices of the chain', async () => {
    let [at, rests] = [0, 0]
    const breathe = createBreathe(
      () => (at += 4),
      async () => void (rests += 1),
    )
    const verify = createOfflineVerdict({
      sm3,
      seen: createSeenCodes(memoryStorage(), () => NOW),
      isOwn: () => true,
      createBreathe: () => breathe,
    })
    const verifySm2 = await loadVerifySm2()
    const opened = JSON.parse(String.fromCharCode(...(decodeBase64url(trust(4).payload) ?? [])))
    if (!verifySm2) throw new Error('Node has BigInt')
    const stock = { state: 'ready', trustList: opened, verifySm2 } as const
    const clock = { nowMs: (NOW + 719 * 60) * 1000, uncertaintySeconds: 2 }
    const verdict = await verify({ text: codeText(719), inspector: true, stock, clock })
    expect(verdict).toMatchObject({ conclusion: 'pass', own: true })
    expect(rests).toBeGreaterThan(50)
    expect(offlineVerdictWords(verdict, clock.nowMs, 'zh').hint).toContain('自己')
    expect(encodeBase64url(anchor)).toBe(encodeBase64url(verdict.attested?.anchor ?? new Uint8Array()))
  })
})
