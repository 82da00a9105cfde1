// Other packages compile this file without this folder's declarations.
/// <reference path="./sm-crypto.d.ts" />
import smCrypto from 'sm-crypto'
import type { Sm2Engine } from './sm2-engine.ts'
import { SM2_USER_ID } from './sm2-signer-hash.ts'

// The defaults of the SM libraries differ: every option is always passed.
const OPTIONS = { hash: true, der: false, userId: SM2_USER_ID } as const

/** SM2 by sm-crypto, the second implementation: cross-checks OpenSSL at start and replaces it when that fails. */
export const smCryptoSm2: Sm2Engine = {
  name: 'sm-crypto',
  sign(privateKey, publicKey, message) {
    const options = { ...OPTIONS, publicKey: hex(publicKey) }
    return new Uint8Array(Buffer.from(smCrypto.sm2.doSignature(message, hex(privateKey), options), 'hex'))
  },
  verify(publicKey, message, signature) {
    return smCrypto.sm2.doVerifySignature(message, hex(signature), hex(publicKey), OPTIONS)
  },
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
