import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { createSm2KeyPair, createSm2Signer, type Sm2Signer } from 'gateway/cryptography/sm2-signature.ts'
import { textMember } from './exchange.ts'
import { readStoredJson, writeFileAtomically } from './stored-json.ts'
import type { Upstream } from './upstream-names.ts'

/** The SM2 key of one upstream: 65-byte public point and a signer (r‖s, 64 bytes). */
export interface UpstreamKey {
  readonly publicKey: Uint8Array
  readonly sign: Sm2Signer
}

/** 密钥 of an upstream from `keys/<name>.json`, mode 0600; made on the first start and kept from then on. */
export function loadOrCreateKey(folder: string, upstream: Upstream): UpstreamKey {
  const path = join(folder, 'keys', `${upstream}.json`)
  const stored = readStoredJson(path)
  const privateText = textMember(stored, 'privateKey')
  const publicText = textMember(stored, 'publicKey')
  if (privateText !== undefined && publicText !== undefined) {
    chmodSync(path, 0o600)
    const publicKey = bytesOf(publicText)
    return { publicKey, sign: createSm2Signer(bytesOf(privateText), publicKey) }
  }
  const pair = createSm2KeyPair()
  const text = { publicKey: textOf(pair.publicKey), privateKey: textOf(pair.privateKey) }
  writeFileAtomically(path, `${JSON.stringify(text, null, 2)}\n`, 0o600)
  return { publicKey: pair.publicKey, sign: createSm2Signer(pair.privateKey, pair.publicKey) }
}

/** Bytes as base64url without padding. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}

/** Bytes of a base64url text. */
export function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64url'))
}
