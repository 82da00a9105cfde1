import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attestationKey } from './attestation-key.ts'
import { currentDay } from './day-number.ts'
import { encodeAttested } from './encode-attested.ts'
import { sm3 } from './testing/node-cryptography.ts'
import {
  DAY,
  PUBLIC_DRIVER,
  sampleAttested,
  sampleEntry,
  sampleInput,
  sampleKey,
  sampleText,
  sampleTrustList,
  START,
  strangersKey,
} from './testing/sample-codes.ts'
import type { VerificationInput, VerifiedWithdrawals } from './verification-input.ts'
import { verifyPresentationCode } from './verify-presentation-code.ts'

function verify(text: string, members: Partial<VerificationInput> = {}) {
  const { conclusion, about, reasons } = verifyPresentationCode(sampleInput({ text, ...members }))
  return { conclusion, about, reasons }
}

function failing(about: 'code' | 'certificate', ...reasons: readonly string[]) {
  return { conclusion: 'fail', about, reasons }
}

function doubting(...reasons: readonly string[]) {
  return { conclusion: 'doubt', about: 'freshness', reasons }
}

const PASS = { conclusion: 'pass', about: null, reasons: [] }
const GOOD = sampleText()

describe('a good code', () => {
  it('passes and shows what was attested', () => {
    const verdict = verifyPresentationCode(sampleInput({ text: GOOD }))
    expect(verdict).toMatchObject(PASS)
    expect(verdict.attested).toEqual(sampleAttested())
    expect(verdict.code?.stepIndex).toBe(0)
  })

  it('passes a minute early and a minute late', () => {
    const text = sampleText({}, { stepIndex: 10 })
    for (const now of [START + 540, START + 600, START + 719]) expect(verify(text, { nowSeconds: now })).toEqual(PASS)
  })
})

describe('step 3, the key', () => {
  it('without any trust list the key is unknown, which is a doubt and never a forgery', () => {
    expect(verify(GOOD, { trustList: undefined })).toEqual(doubting('unknown-key'))
  })

  it('an unknown or ended key is a doubt while the list is stale', () => {
    const nextUpdate = START - 1
    expect(verify(GOOD, { trustList: sampleTrustList({ keys: [], nextUpdate }) })).toEqual(doubting('unknown-key'))
    const ended = sampleKey({ notAfter: START + 60 })
    expect(verify(GOOD, { trustList: sampleTrustList({ keys: [ended] }) })).toEqual(failing('code', 'key-not-valid'))
    expect(verify(GOOD, { trustList: sampleTrustList({ keys: [ended], nextUpdate }) })).toEqual(
      doubting('key-not-valid'),
    )
  })

  it.each([
    ['is revoked', sampleKey({ revoked: true })],
    ['starts after the attestation', sampleKey({ notBefore: START + 1 })],
    ['ends a second before the attestation does', sampleKey({ notAfter: START + 3_599 })],
    ['is for other views', sampleKey({ views: [1] })],
    ['is for other uses', sampleKey({ use: ['tree-head'] })],
    ['is for inspector cards', sampleKey({ use: ['inspector-card'] })],
    ['is for other kinds', sampleKey({ kinds: [5] })],
    ['is for other provinces', sampleKey({ provinces: ['51'] })],
    ['is no point', sampleKey({ publicKey: 'AAAA' })],
    ['is no base64url', sampleKey({ publicKey: '*' })],
  ])('that %s is not valid', (_, key) => {
    expect(verify(GOOD, { trustList: sampleTrustList({ keys: [key] }) })).toEqual(failing('code', 'key-not-valid'))
  })

  it('that covers the attestation to the second, its kind and its province is valid', () => {
    const exact = sampleKey({ notBefore: START, notAfter: START + 3_600, kinds: [7], provinces: ['33'] })
    expect(verify(GOOD, { trustList: sampleTrustList({ keys: [exact] }) })).toEqual(PASS)
  })

  it('everything that a key signed before it was called void is void', () => {
    const withdrawals = { ...noWithdrawals, voidBefore: new Map([[1, START]]) }
    expect(verify(GOOD, { withdrawals })).toEqual(failing('code', 'key-not-valid'))
    expect(verify(sampleText({ stateAt: START }), { withdrawals })).toEqual(PASS)
  })

  it('off the curve verifies nothing', () => {
    const offCurve = sampleKey({ publicKey: `BA${'A'.repeat(85)}` })
    expect(verify(GOOD, { trustList: sampleTrustList({ keys: [offCurve] }) })).toEqual(failing('code', 'bad-signature'))
  })
})

describe('step 4, the signature', () => {
  it('of a stranger is bad', () => {
    expect(verify(sampleText({}, { key: strangersKey }))).toEqual(failing('code', 'bad-signature'))
  })
})

describe('step 5, the time', () => {
  const shown = sampleText({}, { stepIndex: 10 })

  it.each([
    ['not-yet-valid', START - 61],
    ['stale-code', START + 539],
    ['stale-code', START + 720],
    ['code-expired', START + 3_600],
  ])('%s by a certain clock', (reason, nowSeconds) => {
    expect(verify(shown, { nowSeconds, uncertaintySeconds: 0 })).toEqual(failing('code', reason))
  })

  it('a failure within the uncertainty of the clock is a doubt, and only then', () => {
    expect(verify(shown, { nowSeconds: START + 722, uncertaintySeconds: 3 })).toEqual(doubting('clock-uncertain'))
    expect(verify(shown, { nowSeconds: START + 722, uncertaintySeconds: 2 })).toEqual(failing('code', 'stale-code'))
    expect(verify(shown, { nowSeconds: START + 537, uncertaintySeconds: 3 })).toEqual(doubting('clock-uncertain'))
    expect(verify(shown, { nowSeconds: START - 3_600, uncertaintySeconds: 7_200 })).toEqual(doubting('clock-uncertain'))
  })

  it('a wrong link stays a forgery under an uncertain clock', () => {
    const forged = sampleText({}, { stepIndex: 10, linkOf: 9 })
    expect(verify(forged, { nowSeconds: START + 722, uncertaintySeconds: 60 })).toEqual(failing('code', 'bad-link'))
  })

  it('a step index beyond the steps is malformed, however uncertain the clock', () => {
    const beyond = sampleText({}, { stepIndex: 60 })
    expect(verify(beyond, { nowSeconds: START + 3_599 })).toEqual(failing('code', 'malformed'))
    expect(verify(beyond, { nowSeconds: START + 3_599, uncertaintySeconds: 600 })).toEqual(failing('code', 'malformed'))
  })

  it('time that is no number is unknown time: a doubt', () => {
    for (const nowSeconds of [Number.NaN, Infinity, -Infinity]) {
      expect(verify(GOOD, { nowSeconds })).toMatchObject({ conclusion: 'doubt', reasons: ['clock-uncertain'] })
    }
    expect(verify(GOOD, { uncertaintySeconds: Number.NaN })).toEqual(doubting('clock-uncertain'))
    expect(verify(GOOD, { uncertaintySeconds: -1 })).toEqual(doubting('clock-uncertain'))
  })

  it('agrees with trying every second of the uncertain time', () => {
    const minutes = fc.integer({ min: -4, max: 14 })
    fc.assert(
      fc.property(
        minutes,
        fc.integer({ min: 0, max: 59 }),
        fc.integer({ min: 0, max: 200 }),
        fc.nat(10),
        (m, second, u, stepIndex) => {
          const text = ten[stepIndex] ?? ''
          const now = START + 60 * m + second
          const seconds = Array.from({ length: 2 * u + 1 }, (_, index) => now - u + index)
          const isGood = (at: number) => {
            const minute = Math.floor((at - START) / 60)
            return minute >= -1 && minute < 10 && Math.abs(stepIndex - minute) <= 1 && stepIndex < 10
          }
          const { conclusion } = verify(text, { nowSeconds: now, uncertaintySeconds: u })
          const expected = isGood(now) && u <= 60 ? 'pass' : seconds.some(isGood) ? 'doubt' : 'fail'
          expect(conclusion).toBe(expected)
        },
      ),
      { numRuns: 300 },
    )
  })
  const ten = Array.from({ length: 11 }, (_, stepIndex) => sampleText({ steps: 10 }, { stepIndex }))
})

const noWithdrawals: VerifiedWithdrawals = { issuedAt: START, nextUpdate: START + DAY, find: () => undefined }

describe('step 7, the certificates', () => {
  const today = currentDay(START)
  const entries = [sampleEntry(5, [[3, '浙A12345']]), PUBLIC_DRIVER]

  it('a certificate is good through its last day, in UTC+8', () => {
    const lastDay = (validToDay: number) => sampleText({ entries: [sampleEntry(7, [[1, '张*']], validToDay)] })
    expect(verify(lastDay(today))).toEqual(PASS)
    expect(verify(lastDay(today - 1))).toEqual(failing('certificate', 'certificate-expired'))
  })

  it('a certificate that ended within the uncertainty of the clock is a doubt', () => {
    // START is 08:00 in UTC+8: the last day ended eight hours ago.
    const text = sampleText({ entries: [sampleEntry(7, [[1, '张*']], today - 1)] })
    expect(verify(text, { uncertaintySeconds: 9 * 3_600 })).toEqual(doubting('clock-uncertain'))
  })

  it.each([
    [0b0100, doubting('certificate-suspended')],
    [0b0001, doubting('certificate-suspended')],
    [0b1000, failing('certificate', 'certificate-ended')],
    [0b0011, doubting('right-ended')],
    [0b1001, failing('certificate', 'certificate-suspended', 'certificate-ended')],
    [0b110000, PASS],
  ])('withdrawal record %i is read entry by entry', (record, expected) => {
    const text = sampleText({ entries })
    expect(verify(text, { withdrawals: { ...noWithdrawals, find: () => record } })).toEqual(expected)
  })

  it('the withdrawal list is asked for the anchor', () => {
    const asked: Uint8Array[] = []
    const find = (anchor: Uint8Array) => void asked.push(anchor)
    verify(GOOD, { withdrawals: { ...noWithdrawals, find: (anchor) => find(anchor) ?? undefined } })
    expect(asked).toEqual([sampleAttested().anchor])
  })

  it('suspended as confirmed online is a failure of the certificate', () => {
    const members = { withdrawals: { ...noWithdrawals, find: () => 1 }, online: { confirmedAt: START } }
    expect(verify(GOOD, members)).toEqual(failing('certificate', 'certificate-suspended'))
  })

  it('a kind of a later version is a doubt', () => {
    expect(verify(sampleText({ entries: [sampleEntry(10, [[1, '张*']])] }))).toEqual(doubting('unknown-kind'))
  })

  it('an inspector card is of a known kind', () => {
    const text = sampleText({ view: 2, entries: [sampleEntry(20, [[20, '示例市执法队']])] })
    expect(verify(text, { expectedViews: [2] })).toEqual(PASS)
    expect(verify(text)).toEqual(failing('code', 'wrong-view'))
  })
})

describe('step 8, freshness', () => {
  it('a stale trust list is a doubt, after its last second', () => {
    const nextUpdate = START + 1
    expect(verify(GOOD, { trustList: sampleTrustList({ nextUpdate }) })).toEqual(PASS)
    expect(verify(GOOD, { trustList: sampleTrustList({ nextUpdate }), nowSeconds: START + 2 })).toEqual(
      doubting('trust-list-stale'),
    )
  })

  it('a state of more than a day is old, unless a withdrawal list or an upstream is newer', () => {
    const old = sampleText({ stateAt: START - DAY })
    expect(verify(old, { nowSeconds: START })).toEqual(PASS)
    expect(verify(old)).toEqual(doubting('state-old'))
    expect(verify(old, { withdrawals: noWithdrawals })).toEqual(PASS)
    expect(verify(old, { online: { confirmedAt: START } })).toEqual(PASS)
  })

  it('a clock off by more than a minute is uncertain, and so is one behind a verified list', () => {
    expect(verify(GOOD, { uncertaintySeconds: 60 })).toEqual(PASS)
    expect(verify(GOOD, { uncertaintySeconds: 61 })).toEqual(doubting('clock-uncertain'))
    expect(verify(GOOD, { trustList: sampleTrustList({ issuedAt: START + 60 }) })).toEqual(doubting('clock-uncertain'))
  })

  it('a code accepted before in a closed check is a doubt, a later minute of it is not', () => {
    const expectedKey = attestationKey(sm3, encodeAttested(sampleAttested()))
    const seen = {
      highestClosedStepIndex: (key: Uint8Array) => (Buffer.compare(key, expectedKey) === 0 ? 10 : undefined),
    }
    const at = (stepIndex: number) => verify(sampleText({}, { stepIndex }), { seen, nowSeconds: START + 600 })
    expect([at(9), at(10)]).toEqual([doubting('seen-before'), doubting('seen-before')])
    expect(at(11)).toEqual(PASS)
  })

  it('all reasons are collected, each once', () => {
    const text = sampleText({ stateAt: START - 2 * DAY, entries: [sampleEntry(10, []), sampleEntry(11, [])] })
    const members = { trustList: sampleTrustList({ nextUpdate: START }), uncertaintySeconds: 90 }
    expect(verify(text, members)).toEqual(doubting('unknown-kind', 'trust-list-stale', 'state-old', 'clock-uncertain'))
  })
})
