import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concatBytes } from '../presentation-code/bytes.ts'
import { verifySm2 } from '../presentation-code/testing/node-cryptography.ts'
import { encodeUtf8 } from '../presentation-code/utf8.ts'
import { encodeWithdrawals, packRecords } from './encode-withdrawals.ts'
import { findWithdrawal, withdrawalsOf } from './find-withdrawal.ts'
import { parseWithdrawals } from './parse-withdrawals.ts'
import { createNamedKey, rootKeyOf, signPayload } from './testing/sign-document.ts'
import type { TrustedKey, TrustList } from './trust-list.ts'
import { isListKeyGood, verifyWithdrawals, type KnownWithdrawals } from './verify-withdrawals.ts'

const DAY = 86_400
const ISSUED = 1_795_392_000
const signer = createNamedKey('3')
const stranger = createNamedKey('3')

function trusted(members: Partial<TrustedKey> = {}): TrustedKey {
  return {
    keyNumber: 3,
    algorithm: 'SM2-SM3',
    publicKey: rootKeyOf(signer).publicKey,
    use: ['withdrawals'],
    kinds: [],
    views: [],
    provinces: [],
    holder: '示例网关',
    notBefore: ISSUED - DAY,
    notAfter: ISSUED + 90 * DAY,
    ...members,
  }
}

function listWith(...keys: readonly TrustedKey[]): TrustList {
  return { version: 1, issuedAt: ISSUED - DAY, nextUpdate: ISSUED + 6 * DAY, hosts: ['CERT.EXAMPLE.CN'], keys }
}

const header = { version: 7, issuedAt: ISSUED, nextUpdate: ISSUED + DAY, keyNumber: 1, voidBefore: 0 }
const anchors = [0, 1, 2].map((n) => Uint8Array.from({ length: 16 }, (_, index) => (index === 5 ? n : 9)))
const records = packRecords(anchors.map((anchor, index) => ({ anchor, bits: index + 1 })))
const payload = encodeWithdrawals(header, records)

interface Circumstances {
  readonly bytes?: Uint8Array
  readonly key?: typeof signer
  readonly trustList?: TrustList
  readonly now?: number
  readonly current?: KnownWithdrawals
  readonly type?: 'withdrawals' | 'tree-head'
}

function verify(circumstances: Circumstances = {}) {
  const { bytes = payload, key = signer, trustList = listWith(trusted()), now = ISSUED } = circumstances
  const envelope = signPayload(circumstances.type ?? 'withdrawals', bytes, [key])
  const known = circumstances.current === undefined ? {} : { current: circumstances.current }
  return verifyWithdrawals({ envelope, trustList, nowSeconds: now, verifySm2, ...known })
}

/** A payload whose header is written as given, behind its true length unless told otherwise. */
function payloadOf(json: string, rest: Uint8Array, length = encodeUtf8(json).length): Uint8Array {
  return concatBytes(Uint8Array.of(0, 0, length >> 8, length & 0xff), encodeUtf8(json), rest)
}

describe('a withdrawal list', () => {
  it('is read as the specification lays it down: length, header, seven bytes a record', () => {
    const json = '{"version":7,"issuedAt":1795392000,"nextUpdate":1795478400,"count":1,"keyNumber":1,"voidBefore":0}'
    const record = Uint8Array.of(1, 2, 3, 4, 5, 6, 0b1001)
    expect(encodeWithdrawals(header, record)).toEqual(payloadOf(json, record))
    const verified = verify({ bytes: payloadOf(json, record) })
    if (!verified.ok) throw new Error(verified.failure)
    const { find, voidBefore } = verified.value.withdrawals
    expect(find(Uint8Array.of(1, 2, 3, 4, 5, 6, 99, 98))).toBe(0b1001)
    expect(find(Uint8Array.of(1, 2, 3, 4, 5, 7, 99, 98))).toBeUndefined()
    expect(voidBefore).toEqual(new Map([[1, 0]]))
  })

  it('is fresh until its next update, and stale afterwards or once its key has ended', () => {
    expect(verify({ now: ISSUED + DAY })).toMatchObject({ ok: true, value: { stale: false, signedBy: 3 } })
    expect(verify({ now: ISSUED + DAY + 1 })).toMatchObject({ ok: true, value: { stale: true } })
    const trustList = listWith(trusted({ notAfter: ISSUED + 60 }))
    expect(verify({ now: ISSUED + 61, trustList })).toMatchObject({ ok: true, value: { stale: true } })
  })

  it('only grows in version, and has one content for one version', () => {
    const refused = (failure: string) => ({ ok: false, failure })
    expect(verify({ current: { version: 7, payload } }).ok).toBe(true)
    expect(verify({ current: { version: 7 } }).ok).toBe(true)
    expect(verify({ current: { version: 6, payload: new Uint8Array(4) } }).ok).toBe(true)
    expect(verify({ current: { version: 8 } })).toEqual(refused('version-rolled-back'))
    const emptied = encodeWithdrawals(header, new Uint8Array())
    expect(verify({ bytes: emptied, current: { version: 7, payload } })).toEqual(refused('same-version-other-bytes'))
  })

  it.each([
    ['nobody the trust list names', listWith(), 'unknown-key'],
    ['a key that signs codes only', listWith(trusted({ use: ['attestation', 'tree-head'] })), 'unknown-key'],
    ['a key that is revoked', listWith(trusted({ revoked: true })), 'key-not-valid'],
    ['a key that ran later only', listWith(trusted({ notBefore: ISSUED + 1 })), 'key-not-valid'],
    ['a key that had ended', listWith(trusted({ notAfter: ISSUED - 1 })), 'key-not-valid'],
  ])('signed by %s is refused', (_, trustList, failure) => {
    expect(verify({ trustList })).toEqual({ ok: false, failure })
    expect(isListKeyGood(trustList, 3, ISSUED)).toBe(false)
    expect(isListKeyGood(listWith(trusted()), 3, ISSUED)).toBe(true)
  })

  it('by a stranger, as another type, or changed after signing is a bad signature', () => {
    const bad = { ok: false, failure: 'bad-signature' }
    expect(verify({ key: stranger })).toEqual(bad)
    expect(verify({ type: 'tree-head' })).toEqual(bad)
    const { signatures } = signPayload('withdrawals', payload, [signer])
    const changed = signPayload('withdrawals', encodeWithdrawals({ ...header, version: 8 }, records), [signer])
    const envelope = { payload: changed.payload, signatures }
    expect(verifyWithdrawals({ envelope, trustList: listWith(trusted()), nowSeconds: ISSUED, verifySm2 })).toEqual(bad)
    expect(verifyWithdrawals({ envelope: '{', trustList: listWith(), nowSeconds: ISSUED, verifySm2 })).toEqual({
      ok: false,
      failure: 'malformed',
    })
  })
})

describe('void orders', () => {
  it('for several keys all count, and of two for one key the later', () => {
    const orders = [
      { keyNumber: 2, voidBefore: 50 },
      { keyNumber: 1, voidBefore: 30 },
    ]
    const parsed = parseWithdrawals(encodeWithdrawals({ ...header, voidBefore: 40, alsoVoid: orders }, records))
    if (!parsed.ok) throw new Error(parsed.failure)
    expect(withdrawalsOf(parsed.value).voidBefore).toEqual(
      new Map([
        [1, 40],
        [2, 50],
      ]),
    )
  })
})

describe('a payload', () => {
  const members = { ...header, count: 0 }
  const withMembers = (changed: object) => payloadOf(JSON.stringify({ ...members, ...changed }), new Uint8Array())
  const raw = (...bytes: readonly number[]) =>
    payloadOf(JSON.stringify({ ...members, count: 2 }), Uint8Array.from(bytes))

  it('may have members of a later version', () => {
    expect(parseWithdrawals(withMembers({ note: 1 })).ok).toBe(true)
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['three bytes', new Uint8Array(3)],
    ['no header', new Uint8Array(4)],
    ['a header beyond its end', payloadOf(JSON.stringify(members), new Uint8Array(), 200)],
    ['a header of four thousand million bytes', Uint8Array.of(255, 255, 255, 255, 123, 125)],
    ['a header that is no UTF-8', Uint8Array.of(0, 0, 0, 3, 0x7b, 0xff, 0x7d)],
    ['a header that is an array', payloadOf('[]', new Uint8Array())],
    ['a count too high', withMembers({ count: 1 })],
    ['a count below nothing', withMembers({ count: -1 })],
    ['half a count', withMembers({ count: 0.5 })],
    ['a byte left over', concatBytes(payload, Uint8Array.of(1))],
    ['a byte missing', payload.subarray(0, -1)],
    ['key number 0', withMembers({ keyNumber: 0 })],
    ['key number 65536', withMembers({ keyNumber: 65_536 })],
    ['a version in words', withMembers({ version: '7' })],
    ['a version beyond 2^53', withMembers({ version: 2 ** 53 })],
    ['a next update at its issue', withMembers({ nextUpdate: ISSUED })],
    ['no instant of void', withMembers({ voidBefore: undefined })],
    ['a void before 1970', withMembers({ voidBefore: -1 })],
    ['further orders without a key', withMembers({ alsoVoid: [{ voidBefore: 5 }] })],
    ['records out of order', raw(1, 2, 3, 4, 5, 6, 1, 1, 2, 3, 4, 5, 5, 1)],
    ['one record twice', raw(1, 2, 3, 4, 5, 6, 1, 1, 2, 3, 4, 5, 6, 2)],
    ['a record that says nothing', raw(1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 7, 2)],
  ])('of %s is malformed', (_, bytes) => {
    expect(parseWithdrawals(bytes)).toEqual({ ok: false, failure: 'malformed' })
  })

  it('of any bytes is read or refused, never thrown about', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect([true, false]).toContain(parseWithdrawals(bytes).ok)
      }),
    )
  })
})

describe('records', () => {
  const anchor = fc.uint8Array({ minLength: 16, maxLength: 16 })
  const record = fc.record({ anchor, bits: fc.integer({ min: 1, max: 255 }) })

  it('are found again among any others, and no other anchor is', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 40 }), anchor, (chosen, other) => {
        const packed = packRecords(chosen)
        const expected = new Map(chosen.map((one) => [one.anchor.subarray(0, 6).join(), one.bits]))
        fc.pre(expected.size === chosen.length)
        for (const one of chosen) expect(findWithdrawal(packed, one.anchor)).toBe(one.bits)
        expect(findWithdrawal(packed, other)).toBe(expected.get(other.subarray(0, 6).join()))
        expect(parseWithdrawals(encodeWithdrawals(header, packed)).ok).toBe(true)
      }),
    )
  })

  it('of anchors that begin alike become one: a doubt where they differ, and no pass for either', () => {
    const [one] = anchors
    if (one === undefined) throw new Error('no anchor')
    const packed = packRecords([
      { anchor: one, bits: 0b00_01_10_11 },
      { anchor: one, bits: 0b10_00_01_11 },
    ])
    expect(packed.length).toBe(7)
    expect(findWithdrawal(packed, one)).toBe(0b10_01_01_11)
  })

  it('that say nothing are left out, and a cut anchor is no record', () => {
    expect(packRecords([{ anchor: new Uint8Array(16), bits: 0 }])).toEqual(new Uint8Array())
    expect(() => packRecords([{ anchor: new Uint8Array(5), bits: 1 }])).toThrow(RangeError)
    expect(findWithdrawal(records, new Uint8Array(5))).toBeUndefined()
  })
})
