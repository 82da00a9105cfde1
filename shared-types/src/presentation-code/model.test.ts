import { describe, expect, it } from 'vitest'
import { encodeWithdrawals, packRecords } from '../trust/encode-withdrawals.ts'
import { withdrawalsOf } from '../trust/find-withdrawal.ts'
import { parseWithdrawals } from '../trust/parse-withdrawals.ts'
import type { TrustList } from '../trust/trust-list.ts'
import type { Attested } from './attestation.ts'
import { attestationMessage } from './attestation-message.ts'
import { encodeCode } from './code-text.ts'
import type { VerifySm2 } from './cryptography-callbacks.ts'
import { currentDay } from './day-number.ts'
import { encodeAttested } from './encode-attested.ts'
import { linkAt } from './hash-chain.ts'
import { allCombinations, DIMENSIONS, expectedOf, stopOf, type Combination } from './testing/model-table.ts'
import { sm3, verifySm2 } from './testing/node-cryptography.ts'
import {
  DAY,
  PUBLIC_DRIVER,
  sampleAttested,
  sampleEntry,
  sampleKey,
  sampleTrustList,
  signingKey,
  START,
  strangersKey,
  textOf,
} from './testing/sample-codes.ts'
import type { VerificationInput, VerifiedWithdrawals } from './verification-input.ts'
import { verifyPresentationCode } from './verify-presentation-code.ts'

const STEPS = 4
const STEP_INDEX = 1
const SEED = Uint8Array.from({ length: 16 }, (_, index) => index + 1)

/** Seconds after the start; the shown minute is good from 0 to before 180. */
const TIMES = { 'in its minute': 90, 'a minute late': 150, 'too early': -80, stale: 200, over: 300 } as const
const CLOCKS = { certain: 2, 'a minute and a half': 90, unknown: Infinity } as const

function memo<K extends string, V>(make: (given: Combination) => V, keyOf: (given: Combination) => K) {
  const made = new Map<K, V>()
  return (given: Combination): V => {
    const key = keyOf(given)
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(given)
    made.set(key, value)
    return value
  }
}

function attestedOf({ state, entry }: Combination): Attested {
  const kinds = {
    good: PUBLIC_DRIVER,
    expired: sampleEntry(7, [[1, '张*']], currentDay(START) - 300),
    'of an unknown kind': sampleEntry(200, [[1, '张*']]),
  }
  const stateAt = state === 'old' ? START - 2 * DAY : START - 300
  return sampleAttested({ steps: STEPS, stateAt, entries: [kinds[entry]] })
}

const textFor = memo<string, string>(
  (given) => {
    if (given.form === 'no code') return '粤B12345'
    if (given.form === 'official host without a code') return 'https://CERT.EXAMPLE.CN/help'
    const attested = encodeAttested(attestedOf(given))
    const signer = given.signature === 'good' ? signingKey : strangersKey
    const signature = signer.sign(attestationMessage(attested))
    const shapes = { cut: attested.subarray(0, -1), 'later version': Uint8Array.of(0x82, 2, 0) }
    const attestedBytes = given.form === 'cut' || given.form === 'later version' ? shapes[given.form] : attested
    const link = linkAt(sm3, SEED, STEPS, given.link === 'good' ? STEP_INDEX : STEP_INDEX + 1)
    const text = textOf(0, encodeCode({ attestedBytes, signature, stepIndex: STEP_INDEX, link }))
    return given.form === 'other host' ? text.replace('CERT.EXAMPLE.CN', 'CERT.EXAMPLE.COM') : text
  },
  ({ form, signature, link, state, entry }) => [form, signature, link, state, entry].join('|'),
)

const trustListFor = memo<string, TrustList | undefined>(
  ({ trust, key }) => {
    const members = { good: {}, unknown: { keyNumber: 9 }, revoked: { revoked: true }, ended: { notAfter: START + 60 } }
    const times = trust === 'stale' ? { issuedAt: START - 8 * DAY, nextUpdate: START - DAY } : {}
    return trust === 'none' ? undefined : sampleTrustList({ ...times, keys: [sampleKey(members[key])] })
  },
  ({ trust, key }) => `${trust}|${key}`,
)

const BITS = { suspended: 1, ended: 2, 'right ended': 3 } as const

/** A list as it travels, so that what is read of it is tested along. */
const withdrawalsFor = memo<string, VerifiedWithdrawals | undefined>(
  ({ list }) => {
    if (list === 'none') return undefined
    const issuedAt = list === 'old' ? START - 2 * DAY : START - 900
    const bits = list === 'suspended' || list === 'ended' || list === 'right ended' ? BITS[list] : 0
    const { anchor } = sampleAttested({ steps: STEPS })
    const beside = [0, 255].map((byte) => ({ anchor: new Uint8Array(6).fill(byte), bits: 0b10 }))
    const order = { keyNumber: 1, voidBefore: list === 'voids the key' ? START : 0 }
    const header = { version: 1, issuedAt, nextUpdate: issuedAt + DAY, ...order }
    const parsed = parseWithdrawals(encodeWithdrawals(header, packRecords([{ anchor, bits }, ...beside])))
    return parsed.ok ? withdrawalsOf(parsed.value) : undefined
  },
  ({ list }) => list,
)

const verified = new Map<string, boolean>()

/** Of the few signatures that occur each is verified once. */
const rememberedSm2: VerifySm2 = (publicKey, message, signature) => {
  const name = Buffer.from(signature).toString('latin1')
  const known = verified.get(name) ?? verifySm2(publicKey, message, signature)
  verified.set(name, known)
  return known
}

function inputOf(given: Combination): VerificationInput {
  const nowSeconds = START + TIMES[given.time]
  const withdrawals = withdrawalsFor(given)
  return {
    text: textFor(given),
    nowSeconds,
    uncertaintySeconds: CLOCKS[given.clock],
    trustList: trustListFor(given),
    expectedViews: given.view === 'expected' ? [0, 1] : [2],
    seen: { highestClosedStepIndex: () => (given.seen === 'yes' ? STEP_INDEX : undefined) },
    ...(withdrawals === undefined ? {} : { withdrawals }),
    ...(given.upstreams === 'confirmed' ? { online: { confirmedAt: nowSeconds } } : {}),
    sm3,
    verifySm2: rememberedSm2,
  }
}

interface Walk {
  combinations: number
  passes: number
  readonly wrong: string[]
}

function walk(): Walk {
  const seen: Walk = { combinations: 0, passes: 0, wrong: [] }
  for (const given of allCombinations()) {
    const { conclusion, about, reasons, attested } = verifyPresentationCode(inputOf(given))
    const expected = expectedOf(given)
    seen.combinations += 1
    if (conclusion === 'pass') seen.passes += 1
    const isRight =
      conclusion === expected.conclusion &&
      about === expected.about &&
      reasons.length === expected.reasons.length &&
      expected.reasons.every((reason) => reasons.includes(reason)) &&
      (attested !== undefined) === (stopOf(given) === undefined)
    if (!isRight) seen.wrong.push(JSON.stringify({ given, expected, conclusion, about, reasons }))
  }
  return seen
}

describe('every combination of what a verdict rests on', () => {
  it('leads to exactly the conclusion of the specification', { timeout: 300_000 }, () => {
    const { combinations, passes, wrong } = walk()
    console.info(`model test: ${String(combinations)} combinations, ${String(passes)} of them pass`)
    expect(wrong.slice(0, 5)).toEqual([])
    expect(combinations).toBe(Object.values(DIMENSIONS).reduce((product, cases) => product * cases.length, 1))
  })

  it('of the table passes only when nothing is wrong, and blames a certificate only behind a genuine code', () => {
    let passes = 0
    for (const given of allCombinations()) {
      const { conclusion, about } = expectedOf(given)
      const isGenuine =
        given.form === 'good' &&
        given.trust !== 'none' &&
        given.key === 'good' &&
        given.view === 'expected' &&
        given.signature === 'good' &&
        given.link === 'good'
      if (about === 'certificate') expect(isGenuine).toBe(true)
      if (conclusion !== 'pass') continue
      passes += 1
      expect([isGenuine, given.clock, given.trust, given.entry, given.seen]).toEqual([
        true,
        'certain',
        'fresh',
        'good',
        'no',
      ])
      expect(['none', 'fresh', 'old']).toContain(given.list)
    }
    // Two good times; state and list that are not both old, or an answer of the upstreams.
    expect(passes).toBe(2 * (3 + 1 + 3 + 3))
  })
})
