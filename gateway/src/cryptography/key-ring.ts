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
  /** The hash to store, under the current key. */
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
  /** 64 bytes r‖s over the message, SM2 with SM3, user id `1234567812345678`. */
  sign(message: Uint8Array): Uint8Array
}

/** Port: the signing key for attestations 背书 at this moment (Unix seconds), undefined when none is valid. */
export interface AttestationKeys {
  current(nowSeconds: number): SigningKey | undefined
}
