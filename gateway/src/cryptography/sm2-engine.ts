/** One implementation of SM2 signatures with SM3 and the default user id; lengths and ranges are checked by the caller. */
export interface Sm2Engine {
  readonly name: 'openssl' | 'sm-crypto'
  /** 64 bytes r‖s. */
  sign(privateKey: Uint8Array, publicKey: Uint8Array, message: Uint8Array): Uint8Array
  /** May throw on a public key that is not a point of the curve. */
  verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean
}
