import type { TrustedKey, TrustList } from '../../trust/trust-list.ts'
import type { Attested, AttestedEntry, AttestationView, EntryValue } from '../attestation.ts'
import { attestationMessage } from '../attestation-message.ts'
import { encodeBase64url } from '../base64url.ts'
import { codeParts, encodeCode } from '../code-text.ts'
import { encodeAttested } from '../encode-attested.ts'
import { chainLinks } from '../hash-chain.ts'
import type { VerificationInput } from '../verification-input.ts'
import { createTestKey, sm3, verifySm2 } from './node-cryptography.ts'

/** For tests: 2026-11-23 08:00 in UTC+8, on a whole minute. */
export const START = 1_795_392_000
export const HOST = 'CERT.EXAMPLE.CN'
export const DAY = 86_400

/** The key that signs every sample, and a second one that nobody lists. */
export const signingKey = createTestKey()
export const strangersKey = createTestKey()

/** A fixed seed: the samples must not change from run to run, or a failing mutation could not be found again. */
const SEED = Uint8Array.from({ length: 16 }, (_, index) => index + 1)

/** A listed key with a wide scope; members can be set. */
export function sampleKey(members: Partial<TrustedKey> = {}): TrustedKey {
  return {
    keyNumber: 1,
    algorithm: 'SM2-SM3',
    publicKey: encodeBase64url(signingKey.publicKey),
    use: ['attestation', 'inspector-card'],
    kinds: [],
    views: [0, 1, 2],
    provinces: [],
    holder: '示例网关',
    notBefore: START - DAY,
    notAfter: START + 90 * DAY,
    ...members,
  }
}

/** A fresh trust list with the sample key; members can be set. */
export function sampleTrustList(members: Partial<TrustList> = {}): TrustList {
  return {
    version: 1,
    issuedAt: START - 600,
    nextUpdate: START + 7 * DAY,
    hosts: [HOST],
    keys: [sampleKey()],
    ...members,
  }
}

/** An entry with its fields as number → value pairs. */
export function sampleEntry(
  kind: number,
  fields: readonly (readonly [number, EntryValue])[],
  validToDay = 0,
): AttestedEntry {
  return { kind, validToDay, fields: new Map(fields) }
}

/** The name and issuing division of a driver, as a public code holds them. */
export const PUBLIC_DRIVER = sampleEntry(
  7,
  [
    [1, '张*'],
    [4, 33],
  ],
  65_535,
)

/** An attestation that starts at START and lasts an hour; members can be set, the anchor belongs to the steps. */
export function sampleAttested(members: Partial<Attested> = {}): Attested {
  const steps = members.steps ?? 60
  const { anchor } = chainLinks(sm3, SEED, Math.min(Math.max(Math.floor(steps), 1), 720))
  return {
    view: 0,
    keyNumber: 1,
    notBefore: START,
    steps,
    stateAt: START - 30,
    anchor,
    entries: [PUBLIC_DRIVER],
    ...members,
  }
}

/** What a sample code may differ in besides its attestation. */
export interface SampleOptions {
  readonly stepIndex?: number
  readonly linkOf?: number
  readonly key?: typeof signingKey
}

/** The bytes of a signed sample code; `linkOf` shows another minute's link. */
export function sampleCodeBytes(attested: Attested, options: SampleOptions = {}): Uint8Array {
  const { stepIndex = 0, linkOf = stepIndex, key = signingKey } = options
  const attestedBytes = encodeAttested(attested)
  const signature = key.sign(attestationMessage(attestedBytes))
  const link = chainLinks(sm3, SEED, attested.steps).links[Math.min(linkOf, attested.steps - 1)] ?? SEED
  return encodeCode({ attestedBytes, signature, stepIndex, link })
}

/** The text of code bytes behind the prefix of a view. */
export function textOf(view: AttestationView, bytes: Uint8Array): string {
  const { prefix, digits } = codeParts(view, HOST, bytes)
  return `${prefix}${digits}`
}

/** The text of a signed sample code. */
export function sampleText(members: Partial<Attested> = {}, options: SampleOptions = {}): string {
  const attested = sampleAttested(members)
  return textOf(attested.view, sampleCodeBytes(attested, options))
}

/** The input of a verification in the first minute by a certain clock; members can be set. */
export function sampleInput(members: Partial<VerificationInput> = {}): VerificationInput {
  return {
    text: '',
    nowSeconds: START + 1,
    uncertaintySeconds: 2,
    trustList: sampleTrustList(),
    expectedViews: [0, 1],
    sm3,
    verifySm2,
    ...members,
  }
}
