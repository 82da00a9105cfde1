import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { encodeUtf8 } from 'shared-types/presentation-code/utf8.ts'
import { signedMessage } from 'shared-types/trust/signed-message.ts'
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
  const payload = encodeUtf8(JSON.stringify(value))
  const options = { hash: true, der: false, userId: '1234567812345678' }
  const signatures = keys.map(({ keyId, privateKey, publicKeyHex }) => {
    const hex = sm2.doSignature(signedMessage(type, payload), privateKey, { ...options, publicKey: publicKeyHex })
    return { keyId, signature: encodeBase64url(bytesOf(hex)) }
  })
  return { payload: encodeBase64url(payload), signatures }
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
