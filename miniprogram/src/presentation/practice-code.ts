import { ENTRY_FIELDS, type Attested } from 'shared-types/presentation-code/attestation.ts'
import { LARGEST_KEY_NUMBER, SIGNATURE_LENGTH } from 'shared-types/presentation-code/attestation-limits.ts'
import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { equalBytes } from 'shared-types/presentation-code/bytes.ts'
import { decodeCode, readCodeText } from 'shared-types/presentation-code/code-text.ts'
import { decodeAttested } from 'shared-types/presentation-code/decode-attested.ts'
import { encodeAttestation } from 'shared-types/presentation-code/encode-attestation.ts'
import { encodeAttested } from 'shared-types/presentation-code/encode-attested.ts'
import { anchorOf, anchorOfLink } from 'shared-types/presentation-code/hash-chain.ts'
import type { ShownSource } from './ready-code.ts'
import { sm3 } from './sm3-hash.ts'

/**
 * 练习码: looks and renews like a presentation code and can never verify. Its signature is all zeros, which lies outside
 * of what SM2 allows (r and s at least 1), so that no key can have made it; and its key number, the largest there is,
 * stands in no trust list, where numbers are given from 1 upwards.
 */
export const PRACTICE_KEY_NUMBER = LARGEST_KEY_NUMBER
/** Whoever decodes one by other means reads this in it. */
const WORDS_IN_CODE = '练习码，不是证照'
/** A practice lasts a quarter of an hour; then the page draws another one. */
const STEPS = 15
const MINUTE = 60
/** A code for inspection is no link: nobody's phone opens anything. This host of RFC 2606 is never written. */
const NO_HOST = 'practice.invalid'
const DRIVER_KIND = 7
const END_NOT_TOLD = 65_535

function attestedPractice(nowSeconds: number, anchor: Uint8Array): Attested {
  const notBefore = Math.floor(nowSeconds / MINUTE) * MINUTE
  const fields = new Map([[ENTRY_FIELDS.holderName, WORDS_IN_CODE] as const])
  const entries = [{ kind: DRIVER_KIND, validToDay: END_NOT_TOLD, fields }]
  const facts = { view: 1, keyNumber: PRACTICE_KEY_NUMBER, steps: STEPS, entries } as const
  return { ...facts, notBefore, stateAt: notBefore, anchor }
}

/** 练习用的码, made on this phone without any data and without the gateway; `seed` 16 fresh random bytes. */
export function practiceSet(nowSeconds: number, seed: Uint8Array): ShownSource {
  const attested = attestedPractice(nowSeconds, anchorOf(sm3, seed, STEPS))
  const signed = encodeAttestation(encodeAttested(attested), new Uint8Array(SIGNATURE_LENGTH))
  const chain = { seed: encodeBase64url(seed), chainLength: STEPS, notBefore: attested.notBefore, steps: STEPS }
  const inspection = { attestation: encodeBase64url(signed), ...chain }
  return { view: 'inspection', host: NO_HOST, code: inspection }
}

/** What a scan in practice found: a practice code of this minute, of another minute, or something else altogether. */
export type PracticeReading = 'fresh' | 'stale' | 'other'

/**
 * 认练习码, never throws. Safe to act upon: an all-zero signature can stand in no real code, so nothing real is ever
 * called practice, and a practice code proves nothing wherever it is shown.
 */
export function readPracticeCode(text: string, nowSeconds: number): PracticeReading {
  const read = readCodeText(text, undefined)
  const code = read.ok ? decodeCode(read.bytes) : undefined
  const decoded = code && decodeAttested(code.attestedBytes)
  if (!code || !decoded?.ok || code.signature.some((byte) => byte !== 0)) return 'other'
  const { keyNumber, notBefore, steps, anchor } = decoded.attested
  if (keyNumber !== PRACTICE_KEY_NUMBER || code.stepIndex >= steps) return 'other'
  if (!equalBytes(anchorOfLink(sm3, code.link, code.stepIndex), anchor)) return 'other'
  const minute = Math.floor((nowSeconds - notBefore) / MINUTE)
  return Math.abs(code.stepIndex - minute) <= 1 ? 'fresh' : 'stale'
}
