import { createPrivateKey, createPublicKey, createSign, createVerify, type KeyObject } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { privateKeyDer, publicKeyDer, signatureFromDer, signatureToDer } from './sm2-der.ts'
import type { Sm2Engine } from './sm2-engine.ts'
import { signerHash } from './sm2-signer-hash.ts'

interface ImportedKey {
  readonly key: KeyObject
  readonly z: Uint8Array
}

// Importing costs as much as a verification. 256 public keys: a trust list and the counterparts of one gateway.
const publicKeys = new LRUCache<string, ImportedKey>({ max: 256 })
const privateKeys = new LRUCache<string, ImportedKey>({ max: 64 })

/**
 * SM2 by Node's OpenSSL. GM/T 0003.2 wants SM3(Z ‖ M): the streaming class hashes what it is given and signs that, so Z
 * is fed by hand. This holds for imported keys only and is documented nowhere: the self-test decides at every start.
 */
export const opensslSm2: Sm2Engine = {
  name: 'openssl',
  sign(privateKey, publicKey, message) {
    const { key, z } = importPrivateKey(privateKey, publicKey)
    const signature = signatureFromDer(createSign('sm3').update(z).update(message).sign(key))
    if (signature === undefined) throw new Error('OpenSSL returned an SM2 signature of an unknown form')
    return signature
  },
  verify(publicKey, message, signature) {
    const { key, z } = importPublicKey(publicKey)
    return createVerify('sm3').update(z).update(message).verify(key, signatureToDer(signature))
  },
}

function importPublicKey(publicKey: Uint8Array): ImportedKey {
  const name = Buffer.from(publicKey).toString('latin1')
  const known = publicKeys.get(name)
  if (known !== undefined) return known
  const key = createPublicKey({ key: publicKeyDer(publicKey), format: 'der', type: 'spki' })
  const imported = { key, z: signerHash(publicKey) }
  publicKeys.set(name, imported)
  return imported
}

function importPrivateKey(privateKey: Uint8Array, publicKey: Uint8Array): ImportedKey {
  const name = Buffer.from(publicKey).toString('latin1')
  const known = privateKeys.get(name)
  if (known !== undefined) return known
  const key = createPrivateKey({ key: privateKeyDer(privateKey, publicKey), format: 'der', type: 'sec1' })
  const imported = { key, z: signerHash(publicKey) }
  privateKeys.set(name, imported)
  return imported
}
