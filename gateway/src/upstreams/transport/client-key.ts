/** 客户端密钥: the gateway's own SM2 key for one upstream; the key ring keeps the private part. */
export interface UpstreamClientKey {
  /** 64 bytes r‖s, SM2 with SM3, user id `1234567812345678`. */
  sign(message: Uint8Array): Uint8Array
  /** SM2 ciphertext C1C3C2 (hex, `04` left out) → its bytes; `undefined` when it was not made for this key. */
  decrypt(ciphertext: string): Uint8Array | undefined
}
