import { createPrivateKey, createPublicKey } from 'node:crypto'
import type { KeyProvider, OpenedKey } from './key-provider.ts'
import type { KeyPurpose, KeyRecord } from './key-record.ts'
import type { SessionTokenKey } from './key-ring.ts'
import type { MasterKey } from './master-key.ts'
import { generateKey, unsealKey } from './sealed-key.ts'
import { decryptSm2 } from './sm2-encryption.ts'
import { createSm2Signer } from './sm2-signature.ts'
import { softwareCipher, softwareMac } from './software-secret.ts'

/** 软件密钥: KeyProvider whose keys are sealed with the master key and opened in this process; not certified. */
export function createSoftwareProvider(master: MasterKey): KeyProvider {
  return {
    name: 'software',
    isCertified: false,
    generate: (plan) => generateKey(plan, master),
    open: (record) => {
      const privateBytes = unsealKey(record, master)
      return privateBytes && opened(record, privateBytes)
    },
  }
}

function opened(record: KeyRecord, privateBytes: Uint8Array): OpenedKey {
  const only = <T>(purpose: KeyPurpose, make: () => T): (() => T) =>
    once(() => {
      if (record.purpose !== purpose) throw new TypeError(`key ${record.keyId} is no ${purpose} key`)
      return make()
    })
  const cipher = only('data', () => softwareCipher(record.keyId, privateBytes))
  const mac = only('lookup', () => softwareMac(record.keyId, privateBytes))
  const signer = once(() => createSm2Signer(privateBytes, new Uint8Array(Buffer.from(record.publicKey, 'base64url'))))
  return {
    record,
    seal: (text, associated) => cipher().seal(text, associated),
    unseal: (sealed, associated) => cipher().unseal(sealed, associated),
    mac: (message) => mac().mac(message),
    sign: (message) => signer()(message),
    decrypt: (ciphertext) => decryptSm2(privateBytes, ciphertext),
    sessionToken: only('session-token', () => sessionTokenOf(record, privateBytes)),
  }
}

function sessionTokenOf(record: KeyRecord, privateBytes: Uint8Array): SessionTokenKey {
  const publicBytes = Buffer.from(record.publicKey, 'base64url')
  const privateKey = createPrivateKey({ key: Buffer.from(privateBytes), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey({ key: publicBytes, format: 'der', type: 'spki' })
  return {
    keyId: record.keyId,
    privateKeyPem: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    publicKeyPem: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
  }
}

/** A key's form for its cipher is made when it is first used: most commands use few of the keys they open. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
