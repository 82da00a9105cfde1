import { encodeBase64url } from '../../presentation-code/base64url.ts'
import { createTestKey, type TestKey } from '../../presentation-code/testing/node-cryptography.ts'
import { encodeUtf8 } from '../../presentation-code/utf8.ts'
import type { ListKey, RootKey } from '../roots.ts'
import type { Envelope, SignedDocumentType } from '../signed-envelope.ts'
import { signedMessage } from '../signed-message.ts'

/** For tests: a key with the id under which documents name it. */
export interface NamedKey extends TestKey {
  readonly keyId: string
}

/** A fresh named key. */
export function createNamedKey(keyId: string): NamedKey {
  return { keyId, ...createTestKey() }
}

/** The key as it stands in roots. */
export function rootKeyOf({ keyId, publicKey }: NamedKey): RootKey {
  return { keyId, publicKey: encodeBase64url(publicKey) }
}

/** The key as it stands among the list keys. */
export function listKeyOf(key: NamedKey, notBefore: number, notAfter: number): ListKey {
  return { ...rootKeyOf(key), notBefore, notAfter }
}

/** Signs a JSON value as a document of a type by all the keys. */
export function signDocument(type: SignedDocumentType, value: unknown, keys: readonly NamedKey[]): Envelope {
  return signPayload(type, encodeUtf8(JSON.stringify(value)), keys)
}

/** Signs payload bytes as they are. */
export function signPayload(type: SignedDocumentType, payload: Uint8Array, keys: readonly NamedKey[]): Envelope {
  const message = signedMessage(type, payload)
  return {
    payload: encodeBase64url(payload),
    signatures: keys.map(({ keyId, sign }) => ({ keyId, signature: encodeBase64url(sign(message)) })),
  }
}
