/** SM3 (GB/T 32905-2016): any bytes → 32 bytes. */
export type Sm3 = (message: Uint8Array) => Uint8Array

/**
 * SM2 with SM3 (GB/T 32918.2-2016), user id `1234567812345678`: public key of 65 bytes (04‖x‖y), message, signature
 * of 64 bytes r‖s → whether it verifies. May throw on a point off the curve; callers treat that as false.
 */
export type VerifySm2 = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean
