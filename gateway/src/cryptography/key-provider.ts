import type { KeyRecord } from './key-record.ts'
import type { SessionTokenKey } from './key-ring.ts'

/** What is fixed before the key itself is drawn. */
export type KeyPlan = Omit<KeyRecord, 'publicKey' | 'sealedPrivate'>

/**
 * 密码模块 port: where private parts live. A module certified under GM/T 0028 draws keys and uses them inside itself (its
 * calls are those of GB/T 36322, synchronous); `sealedPrivate` of a record is then its handle. The provider by default is
 * software: the private part stands in the record, sealed with the master key.
 */
export interface KeyProvider {
  /** For `doctor` and the log. */
  readonly name: string
  /** Whether it is a certified module 商用密码产品认证; production without one is told as red. */
  readonly isCertified: boolean
  /** Draws the key that the purpose wants. */
  generate(plan: KeyPlan): KeyRecord
  /** Undefined: the private part was made under another master key, or the record was altered. */
  open(record: KeyRecord): OpenedKey | undefined
}

/** A key that can be used and not read. A use that the purpose does not have throws: a fault. */
export interface OpenedKey {
  readonly record: KeyRecord
  /** `data`: SM4-GCM over text and associated bytes. */
  seal(text: Uint8Array, associated: Uint8Array): Uint8Array
  /** `data`: undefined when it was altered, or sealed with other associated bytes. */
  unseal(sealed: Uint8Array, associated: Uint8Array): Uint8Array | undefined
  /** `lookup`: HMAC-SM3. */
  mac(message: Uint8Array): Uint8Array
  /** SM2 keys: 64 bytes r‖s, default user id. */
  sign(message: Uint8Array): Uint8Array
  /** `upstream-client`: SM2 ciphertext C1C3C2 in hex without 04; undefined when altered or meant for another key. */
  decrypt(ciphertext: string): Uint8Array | undefined
  /** `session-token`: Ed25519 for the token library, which takes no other form. */
  sessionToken(): SessionTokenKey
}
