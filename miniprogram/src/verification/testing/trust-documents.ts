import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { encodeUtf8 } from 'shared-types/presentation-code/utf8.ts'
import { encodeWithdrawals, packRecords } from 'shared-types/trust/encode-withdrawals.ts'
import type { SignedDocumentType } from 'shared-types/trust/signed-envelope.ts'
import { signedMessage } from 'shared-types/trust/signed-message.ts'
import type { WithdrawalHeader, WithdrawalRecord } from 'shared-types/trust/withdrawal-list.ts'
import { sm2 } from 'sm-crypto-v2'

/** 2026-11-23 16:00 in China, in Unix seconds. */
export const NOW = 1_795_420_800
const DAY = 86_400

/** An SM2 key pair under a name, for tests. */
export function namedKey(keyId: string) {
  const { privateKey, publicKey } = sm2.generateKeyPairHex()
  return { keyId, privateKey, publicKeyHex: publicKey, publicKey: encodeBase64url(bytesOf(publicKey)) }
}
type NamedKey = ReturnType<typeof namedKey>

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  )
}

/** A document signed by all the keys, as the gateway serves it. */
export function signedDocument(type: 'roots' | 'trust-list', value: unknown, keys: readonly NamedKey[]) {
  return signedPayload(type, encodeUtf8(JSON.stringify(value)), keys)
}

/** The same of bytes as they are. */
export function signedPayload(type: SignedDocumentType, payload: Uint8Array, keys: readonly NamedKey[]) {
  const signatures = keys.map((key) => ({
    keyId: key.keyId,
    signature: encodeBase64url(signedBytes(signedMessage(type, payload), key)),
  }))
  return { payload: encodeBase64url(payload), signatures }
}

/** A signature r‖s of 64 bytes. */
export function signedBytes(message: Uint8Array, { privateKey, publicKeyHex }: NamedKey): Uint8Array {
  const options = { hash: true, der: false, userId: '1234567812345678', publicKey: publicKeyHex }
  return bytesOf(sm2.doSignature(message, privateKey, options))
}

/** Roots of one generation with one root key and one list key. */
export function rootsDocument(n: number, root: NamedKey, list: NamedKey, signers: readonly NamedKey[]) {
  const keys = [root].map(({ keyId, publicKey }) => ({ keyId, publicKey }))
  const listKeys = [
    { keyId: list.keyId, publicKey: list.publicKey, notBefore: NOW - 30 * DAY, notAfter: NOW + 60 * DAY },
  ]
  return signedDocument('roots', { n, roots: keys, threshold: 1, listKeys }, signers)
}

/** A trust list of a version; a test names what differs. */
export function listDocument(version: number, list: NamedKey, differences: Readonly<Record<string, unknown>> = {}) {
  const facts = { version, issuedAt: NOW - 60, nextUpdate: NOW + 7 * DAY, hosts: ['CERT.EXAMPLE.CN'], keys: [] }
  return signedDocument('trust-list', { ...facts, ...differences }, [list])
}

/** A key as it stands in the trust list under a number; it may sign withdrawals and codes. */
export function trustedKey(
  keyNumber: number,
  { publicKey }: NamedKey,
  differences: Readonly<Record<string, unknown>> = {},
) {
  return {
    ...{ keyNumber, algorithm: 'SM2-SM3', publicKey, holder: '示例', use: ['attestation', 'withdrawals'], kinds: [] },
    ...{ views: [0, 1], provinces: [], notBefore: NOW - 30 * DAY, notAfter: NOW + 60 * DAY },
    ...differences,
  }
}

/** A withdrawal list of a version, signed by key 1 of the trust list; a test names what differs. */
export function withdrawalsDocument(
  version: number,
  signer: NamedKey,
  records: readonly WithdrawalRecord[] = [],
  differences: Partial<WithdrawalHeader> = {},
) {
  const header = { version, issuedAt: NOW - 30, nextUpdate: NOW + DAY, keyNumber: 1, voidBefore: 0, ...differences }
  return signedPayload('withdrawals', encodeWithdrawals(header, packRecords(records)), [{ ...signer, keyId: '1' }])
}
