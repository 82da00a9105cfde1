import { createPrivateKey, createPublicKey, createSecretKey } from 'node:crypto'
import type { NamedSecret } from './field-sealer.ts'
import type { KeyRecord } from './key-record.ts'
import type { DocumentSigner, SessionTokenKey, SigningKey, UpstreamClientKey } from './key-ring.ts'
import { decryptSm2 } from './sm2-encryption.ts'
import { createSm2Signer } from './sm2-signature.ts'

/** A record with its private part opened. */
export interface OpenedKey {
  readonly record: KeyRecord
  readonly privateBytes: Uint8Array
}

/** A data or look-up key as the ciphers take it, and from when it makes something new (Unix seconds). */
export interface TimedSecret extends NamedSecret {
  readonly notBefore: number
}

/** A data or look-up key. */
export function asSecret({ record, privateBytes }: OpenedKey): TimedSecret {
  return { keyId: record.keyId, key: createSecretKey(privateBytes), notBefore: record.notBefore }
}

/** A key of the trust list. */
export function asSigningKey(opened: OpenedKey): SigningKey {
  const { keyNumber, notBefore, notAfter, scope } = opened.record
  return { keyNumber, notBefore, notAfter, scope, sign: signerOf(opened) }
}

/** A list or root key. */
export function asDocumentSigner(opened: OpenedKey): DocumentSigner {
  const { keyId, notBefore, notAfter } = opened.record
  return { keyId, publicKey: publicBytes(opened.record), notBefore, notAfter, sign: signerOf(opened) }
}

/** The key of one upstream. */
export function asUpstreamClientKey(opened: OpenedKey): UpstreamClientKey {
  return {
    keyId: opened.record.keyId,
    publicKey: publicBytes(opened.record),
    sign: signerOf(opened),
    decrypt: (ciphertext) => decryptSm2(opened.privateBytes, ciphertext),
  }
}

/** The key pair of access tokens. */
export function asSessionTokenKey({ record, privateBytes }: OpenedKey): SessionTokenKey {
  const privateKey = createPrivateKey({ key: Buffer.from(privateBytes), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey({ key: Buffer.from(publicBytes(record)), format: 'der', type: 'spki' })
  return {
    keyId: record.keyId,
    privateKeyPem: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    publicKeyPem: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
  }
}

function signerOf({ record, privateBytes }: OpenedKey): (message: Uint8Array) => Uint8Array {
  return createSm2Signer(privateBytes, publicBytes(record))
}

function publicBytes(record: KeyRecord): Uint8Array {
  return new Uint8Array(Buffer.from(record.publicKey, 'base64url'))
}
