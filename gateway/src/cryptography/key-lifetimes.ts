import type { KeyPurpose, KeyRecord } from './key-record.ts'

const MINUTE = 60
const DAY = 86_400

/** A key stands in the trust list this long before its first use, the first key excepted (presentation-code, signed documents). */
const KNOWN_BEFORE_USE_SECONDS = 7 * DAY
/** Time for the next trust list to be published after a key was created; the gateway looks every few minutes. */
const PUBLISHING_SECONDS = 2 * 60 * MINUTE
/** Assumed: a signing key of codes lives a year. */
const SIGNING_KEY_SECONDS = 365 * DAY
/** List keys live 90 days (presentation-code, signed documents). */
const LIST_KEY_SECONDS = 90 * DAY
/** A running gateway reads its keys every few seconds: no key that seals or hashes is used before all instances hold it. */
const TAKEN_UP_SECONDS = 2 * MINUTE
/** 2100-01-01: keys that end by an act of the administrator, not by a date. */
const NO_END = 4_102_444_800

/** True for keys that stand in the trust list under a number. */
export function isTrustListPurpose(purpose: KeyPurpose): purpose is 'attestation' | 'inspector-card' | 'withdrawals' {
  return purpose === 'attestation' || purpose === 'inspector-card' || purpose === 'withdrawals'
}

/** From when to when a new key is used, in Unix seconds; the start is a full minute, as the start of a code is. */
export function windowOf(
  purpose: KeyPurpose,
  known: readonly KeyRecord[],
  nowSeconds: number,
): Pick<KeyRecord, 'notBefore' | 'notAfter'> {
  const minute = nowSeconds - (nowSeconds % MINUTE)
  if (purpose === 'list') return { notBefore: minute, notAfter: minute + LIST_KEY_SECONDS }
  const first = !known.some((record) => record.purpose === purpose)
  if (purpose === 'data' || purpose === 'lookup') {
    return { notBefore: first ? minute : minute + TAKEN_UP_SECONDS, notAfter: NO_END }
  }
  if (!isTrustListPurpose(purpose)) return { notBefore: minute, notAfter: NO_END }
  const notBefore = first ? minute : minute + KNOWN_BEFORE_USE_SECONDS + PUBLISHING_SECONDS
  return { notBefore, notAfter: notBefore + SIGNING_KEY_SECONDS }
}
