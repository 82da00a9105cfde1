import type { Result } from 'shared-types/vocabulary/result.ts'
import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { KeyPurpose, KeyScope } from './key-record.ts'

/** 密钥环 ports: how the rest of the gateway uses keys without ever holding one. */

/** Seals texts for storage with SM4-GCM under the current data key; the sealed text names its key: `<keyId>.<base64url>`. */
export interface FieldSealer {
  /** `context` names table and column and is authenticated, so that a sealed value cannot be moved to another place. */
  seal(context: string, text: string): string
  /** Throws when the text was altered, moved or sealed under a key that is gone: a fault, not an expected outcome. */
  open(context: string, sealed: string): string
}

/** Keyed look-ups: HMAC-SM3 under a look-up key, `<keyId>.<base64url>`; never an unkeyed hash of an identity number. */
export interface LookupHasher {
  /** The hash to store, under the current key. A value that may be stored already is found by `candidates`. */
  hash(context: string, value: string): string
  /** Every hash under which the value may stand in storage (current key first, then those being retired). */
  candidates(context: string, value: string): readonly string[]
}

/** One SM2 signing key of the trust list in use now. */
export interface SigningKey {
  readonly keyNumber: number
  /** Unix seconds. */
  readonly notBefore: number
  readonly notAfter: number
  readonly scope: KeyScope
  /** 64 bytes r‖s over the message, SM2 with SM3, user id `1234567812345678`. */
  sign(message: Uint8Array): Uint8Array
}

/** Port: the keys that sign withdrawal lists 状态名单 at this moment (Unix seconds), the newest first. */
export type WithdrawalSigners = (nowSeconds: number) => readonly SigningKey[]

/** What a code is about, so that a key is chosen whose scope covers it. */
export interface CodeScope {
  readonly view: number
  readonly kinds: readonly CertificateKind[]
  readonly provinces: readonly string[]
}

/** Port: the newest key for attestations 背书 that is valid at this moment (Unix seconds) and may sign such a code. */
export interface AttestationKeys {
  current(nowSeconds: number, code: CodeScope): SigningKey | undefined
}

/** An online key that signs trust lists 列表密钥, or a root key 根密钥, as the signer of a document needs it. */
export interface DocumentSigner {
  readonly keyId: string
  /** The 65-byte point. */
  readonly publicKey: Uint8Array
  /** Unix seconds. */
  readonly notBefore: number
  readonly notAfter: number
  /** 64 bytes r‖s, SM2 with SM3, default user id. */
  sign(message: Uint8Array): Uint8Array
}

/** The gateway's own key at one upstream 客户端密钥. */
export interface UpstreamClientKey {
  readonly keyId: string
  /** The 65-byte point. */
  readonly publicKey: Uint8Array
  /** 64 bytes r‖s, SM2 with SM3, default user id. */
  sign(message: Uint8Array): Uint8Array
  /** SM2 ciphertext C1C3C2 in hex without 04 → bytes; undefined when it was altered or meant for another key. */
  decrypt(ciphertext: string): Uint8Array | undefined
}

/** Ed25519 key pair of access tokens, as PEM (PKCS8 and SPKI) for the token library. */
export interface SessionTokenKey {
  readonly keyId: string
  readonly privateKeyPem: string
  readonly publicKeyPem: string
}

/** 换钥: carries what is stored over to the current key. */
export interface KeyRenewal {
  /** The key that seals, or hashes, now. */
  currentKeyId(purpose: 'data' | 'lookup'): string
  /** The text sealed under the current key. Throws as `FieldSealer.open` does. */
  reseal(context: string, sealed: string): string
  /** The hash under the current key; undefined when no key of it is here, or nothing is to be done. */
  rehash(stored: string): string | undefined
}

/** 密钥环: every key of the gateway, opened; the composition root hands its parts to those who use them. */
export interface KeyRing {
  readonly sealer: FieldSealer
  readonly lookup: LookupHasher
  readonly renewal: KeyRenewal
  readonly attestationKeys: AttestationKeys
  readonly withdrawalSigners: WithdrawalSigners
  /** The newest session-token key. */
  readonly sessionTokenKey: SessionTokenKey
  /** Newest key for this app id at an upstream; undefined when none was created. */
  upstreamClientKey(appId: string): UpstreamClientKey | undefined
  /** List keys that are valid now, the one that ends last first. */
  listSigners(nowSeconds: number): readonly DocumentSigner[]
  /** Root keys held here, oldest first (all of them in the sandbox). */
  rootSigners(): readonly DocumentSigner[]
  /** Reads the stored keys again: takes up what an administrator created, retired or revoked. */
  refresh(): Promise<Result<void, KeyRingFailure>>
}

/** Why the ring does not open: a purpose without a key, or a key sealed under another master key or altered. */
export interface KeyRingFailure {
  readonly reason: 'key-missing' | 'key-not-openable'
  readonly purpose: KeyPurpose
}
