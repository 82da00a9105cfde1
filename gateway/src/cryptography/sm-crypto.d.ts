/** The parts of sm-crypto 0.5.8 that are used; keys, signatures and ciphertexts are hex strings. */
declare module 'sm-crypto' {
  interface SignatureOptions {
    readonly hash: boolean
    readonly der: boolean
    readonly userId: string
    readonly publicKey?: string
  }
  interface SmCrypto {
    readonly sm2: {
      doSignature(message: Uint8Array, privateKey: string, options: SignatureOptions): string
      doVerifySignature(message: Uint8Array, signature: string, publicKey: string, options: SignatureOptions): boolean
      doEncrypt(message: Uint8Array, publicKey: string, cipherMode: 0 | 1): string
      doDecrypt(ciphertext: string, privateKey: string, cipherMode: 0 | 1, options: { output: 'array' }): number[]
      getPublicKeyFromPrivateKey(privateKey: string): string
      verifyPublicKey(publicKey: string): boolean
    }
    readonly sm3: (message: Uint8Array) => string
  }
  const smCrypto: SmCrypto
  export default smCrypto
}
