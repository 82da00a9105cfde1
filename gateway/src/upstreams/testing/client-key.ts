import type { UpstreamClientKey } from '../../cryptography/key-ring.ts'
import { decryptSm2 } from '../../cryptography/sm2-encryption.ts'
import { createSm2KeyPair, createSm2Signer } from '../../cryptography/sm2-signature.ts'

/** Under which name the gateway is known to every counterpart of the tests. */
export const APP_ID = 'roadcert-test'

/** A client key as the key ring would hand it out. */
export function createClientKey(): UpstreamClientKey {
  const pair = createSm2KeyPair()
  return {
    keyId: 'client-1',
    publicKey: pair.publicKey,
    sign: createSm2Signer(pair.privateKey, pair.publicKey),
    decrypt: (ciphertext) => decryptSm2(pair.privateKey, ciphertext),
  }
}
