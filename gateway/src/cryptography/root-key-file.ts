import { createPrivateKey } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { privateKeyDer, readPkcs8Der } from './sm2-der.ts'
import { createSm2KeyPair, createSm2Signer, type Sm2KeyPair } from './sm2-signature.ts'
import { sm3 } from './sm3.ts'

/** 离线根密钥: a root key in a file of its own (PEM, SM2), on a machine that nothing else runs on. */
export interface OfflineRootKey {
  /** First 16 bytes of SM3 over the point, in base64url. */
  readonly keyId: string
  /** The 65-byte point. */
  readonly publicKey: Uint8Array
  /** 64 bytes r‖s, SM2 with SM3, default user id. */
  sign(message: Uint8Array): Uint8Array
}

const KEY_ID_BYTES = 16
const OWNER_ONLY = 0o600

/** Reads a PEM file (SEC 1 or PKCS #8, not encrypted) with an SM2 key; `unreadable` when it is none. */
export function readRootKeyFile(file: string): Result<OfflineRootKey, 'unreadable'> {
  let der: Uint8Array
  try {
    // Whatever form the file has, OpenSSL writes an SM2 key as PKCS #8 only.
    der = createPrivateKey(readFileSync(file, 'utf8')).export({ format: 'der', type: 'pkcs8' })
  } catch {
    // Missing, not readable or no key: for the operator one and the same thing.
    return fail('unreadable')
  }
  const pair = readPkcs8Der(der)
  return pair === undefined ? fail('unreadable') : succeed(rootKeyOf(pair))
}

/** Makes a key in a new file with mode 0600; `unwritable` when a file is there already, or cannot be made. */
export function createRootKeyFile(file: string): Result<OfflineRootKey, 'unwritable'> {
  const pair = createSm2KeyPair()
  const key = createPrivateKey({ key: privateKeyDer(pair.privateKey, pair.publicKey), format: 'der', type: 'sec1' })
  try {
    writeFileSync(file, key.export({ format: 'pem', type: 'pkcs8' }), { flag: 'wx', mode: OWNER_ONLY, flush: true })
  } catch {
    // The caller names the file.
    return fail('unwritable')
  }
  return succeed(rootKeyOf(pair))
}

function rootKeyOf({ privateKey, publicKey }: Sm2KeyPair): OfflineRootKey {
  const keyId = Buffer.from(sm3(publicKey).subarray(0, KEY_ID_BYTES)).toString('base64url')
  return { keyId, publicKey, sign: createSm2Signer(privateKey, publicKey) }
}
