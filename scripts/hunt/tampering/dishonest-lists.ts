import { createSm2KeyPair, createSm2Signer } from 'gateway/cryptography/sm2-signature.ts'
import { concatBytes } from 'shared-types/presentation-code/bytes.ts'
import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { encodeWithdrawals, packRecords, type UncountedHeader } from 'shared-types/trust/encode-withdrawals.ts'
import type { SignedDocumentType } from 'shared-types/trust/signed-envelope.ts'
import { signedMessage } from 'shared-types/trust/signed-message.ts'
import type { KeyUse, TrustedKey } from 'shared-types/trust/trust-list.ts'
import { below, withByteChanged } from './attempts.ts'

/** A key of the trust list that this campaign holds itself, so that it can be dishonest with it. */
export interface HeldKey {
  readonly trusted: TrustedKey
  readonly sign: (message: Uint8Array) => Uint8Array
}

/** The start of the campaign's time in Unix seconds, and the version of the list that the phone has. */
export const BEGUN = 1_800_000_000
export const HELD_VERSION = 1_000
const DAY = 86_400

/** A key of a use; members can be set. */
export function holdKey(keyNumber: number, use: KeyUse, members: Partial<TrustedKey> = {}): HeldKey {
  const { privateKey, publicKey } = createSm2KeyPair()
  const scope = { use: [use], kinds: [], views: [0, 1], provinces: [], holder: 'hunt' }
  const window = { notBefore: BEGUN - 30 * DAY, notAfter: BEGUN + 30 * DAY }
  const names = { keyNumber, algorithm: 'SM2-SM3', publicKey: encodeBase64url(publicKey) } as const
  return { trusted: { ...names, ...scope, ...window, ...members }, sign: createSm2Signer(privateKey, publicKey) }
}

/** A payload in its envelope, under the name of any key. */
export function sealed(
  payload: Uint8Array,
  { trusted, sign }: HeldKey,
  type: SignedDocumentType = 'withdrawals',
  keyId = String(trusted.keyNumber),
): string {
  const signature = encodeBase64url(sign(signedMessage(type, payload)))
  return JSON.stringify({ payload: encodeBase64url(payload), signatures: [{ keyId, signature }] })
}

/** Keys with which lists are signed. */
export interface ListKeys {
  readonly good: HeldKey
  readonly revoked: HeldKey
  readonly ended: HeldKey
  readonly ofCodes: HeldKey
  /** Not in the trust list. */
  readonly strangers: HeldKey
}

export function holdListKeys(): ListKeys {
  return {
    good: holdKey(2, 'withdrawals'),
    revoked: holdKey(3, 'withdrawals', { revoked: true }),
    ended: holdKey(4, 'withdrawals', { notAfter: BEGUN - DAY }),
    ofCodes: holdKey(5, 'tree-head'),
    strangers: holdKey(2, 'withdrawals'),
  }
}

/** A list of another content, with records that have nothing to do with the code, or with none. */
export function otherList(members: Partial<UncountedHeader> = {}): Uint8Array {
  const issuedAt = BEGUN - below(DAY)
  const header = { version: HELD_VERSION + 1, issuedAt, nextUpdate: issuedAt + DAY, keyNumber: 1, voidBefore: 0 }
  const anchors = Array.from({ length: below(40) }, () => Uint8Array.from({ length: 6 }, () => below(256)))
  return encodeWithdrawals(
    { ...header, ...members },
    packRecords(anchors.map((anchor) => ({ anchor, bits: 1 + below(255) }))),
  )
}

/** What is done to a list, and the envelope that comes of it; every one of them has to be refused. */
export type Dishonesty = readonly [string, (honest: Uint8Array, keys: ListKeys) => string]

/** A header member changed behind the encoder's back, and the length in front made right again. */
function withHeader(payload: Uint8Array, change: (json: string) => string): Uint8Array {
  const length = new DataView(payload.buffer, payload.byteOffset).getUint32(0)
  const json = new TextDecoder().decode(payload.subarray(4, 4 + length))
  const bytes = new TextEncoder().encode(change(json))
  const front = new Uint8Array(4)
  new DataView(front.buffer).setUint32(0, bytes.length)
  return concatBytes(front, bytes, payload.subarray(4 + length))
}

function swappedRecords(payload: Uint8Array): Uint8Array {
  const body = payload.slice()
  const [first, second] = [payload.slice(-14, -7), payload.slice(-7)]
  body.set(second, payload.length - 14)
  body.set(first, payload.length - 7)
  return body
}

const LIES: readonly (readonly [string, string, string])[] = [
  ['a count that is not true', '"count":2', '"count":3'],
  ['no count', '"count":2,', ''],
  ['a version in words', `"version":${String(HELD_VERSION)}`, `"version":"${String(HELD_VERSION + 1)}"`],
  ['an issue after its end', '"nextUpdate":', '"nextUpdate":1,"was":'],
  ['a void order for nobody', '"keyNumber":1', '"keyNumber":0'],
  ['no void order', '"voidBefore":0', '"voidbefore":0'],
]

export const DISHONESTIES: readonly Dishonesty[] = [
  ['one byte of the payload changed', (honest, { good }) => damage(sealed(honest, good), 'payload')],
  ['one byte of the signature changed', (honest, { good }) => damage(sealed(honest, good), 'signature')],
  ['its text cut', (honest, { good }) => cut(sealed(honest, good))],
  ['signed by a stranger', (_, { strangers }) => sealed(otherList(), strangers)],
  ['signed by a revoked key', (_, { revoked }) => sealed(otherList(), revoked)],
  ['signed by a key that had ended', (_, { ended }) => sealed(otherList(), ended)],
  ['signed by a key of another use', (_, { ofCodes }) => sealed(otherList(), ofCodes)],
  [
    'signed by another key under the good one’s name',
    (_, { ofCodes }) => sealed(otherList(), ofCodes, 'withdrawals', '2'),
  ],
  [
    'signed as another document',
    (_, { good }) => sealed(otherList(), good, below(2) === 0 ? 'tree-head' : 'trust-list'),
  ],
  ['of an earlier version', (_, { good }) => sealed(otherList({ version: below(HELD_VERSION) }), good)],
  ['of the same version with other content', (_, { good }) => sealed(otherList({ version: HELD_VERSION }), good)],
  ['issued before its key ran', (_, { good }) => sealed(otherList({ issuedAt: below(BEGUN - 31 * DAY) }), good)],
  ['with records in the wrong order', (honest, { good }) => sealed(swappedRecords(honest), good)],
  ['with a byte left over', (honest, { good }) => sealed(concatBytes(honest, Uint8Array.of(below(256))), good)],
  ['cut, and signed', (honest, { good }) => sealed(honest.subarray(0, below(honest.length)), good)],
  ...LIES.map(([what, told, lie]): Dishonesty => [
    `with ${what}`,
    (honest, { good }) =>
      sealed(
        withHeader(honest, (json) => json.replace(told, lie)),
        good,
      ),
  ]),
]

function damage(envelope: string, member: 'payload' | 'signature'): string {
  const found = new RegExp(`("${member}":")([A-Za-z0-9_-]+)`).exec(envelope)
  const text = found?.[2] ?? ''
  const bytes = withByteChanged(Buffer.from(text, 'base64url'), below(Buffer.from(text, 'base64url').length))
  return envelope.replace(text, encodeBase64url(bytes))
}

function cut(envelope: string): string {
  return envelope.slice(0, below(envelope.length))
}
