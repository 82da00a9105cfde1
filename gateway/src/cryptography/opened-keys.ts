import type { NamedCipher } from './field-sealer.ts'
import type { OpenedKey } from './key-provider.ts'
import type { DocumentSigner, SigningKey, UpstreamClientKey } from './key-ring.ts'
import type { NamedMac } from './lookup-hasher.ts'

/** A data or look-up key, and from when it makes something new (Unix seconds). */
export interface TimedSecret extends NamedCipher, NamedMac {
  readonly notBefore: number
}

/** A data or look-up key. */
export function asSecret({ record, seal, unseal, mac }: OpenedKey): TimedSecret {
  return { keyId: record.keyId, notBefore: record.notBefore, seal, unseal, mac }
}

/** A key of the trust list. */
export function asSigningKey({ record, sign }: OpenedKey): SigningKey {
  const { keyNumber, notBefore, notAfter, scope } = record
  return { keyNumber, notBefore, notAfter, scope, sign }
}

/** A list or root key. */
export function asDocumentSigner({ record, sign }: OpenedKey): DocumentSigner {
  const { keyId, publicKey, notBefore, notAfter } = record
  return { keyId, publicKey: publicBytes(publicKey), notBefore, notAfter, sign }
}

/** The key of one upstream. */
export function asUpstreamClientKey({ record, sign, decrypt }: OpenedKey): UpstreamClientKey {
  return { keyId: record.keyId, publicKey: publicBytes(record.publicKey), sign, decrypt }
}

function publicBytes(publicKey: string): Uint8Array {
  return new Uint8Array(Buffer.from(publicKey, 'base64url'))
}
