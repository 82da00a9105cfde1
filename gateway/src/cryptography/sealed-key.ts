import { generateKeyPairSync } from 'node:crypto'
import type { KeyPurpose, KeyRecord } from './key-record.ts'
import type { KeyPlan } from './key-provider.ts'
import type { MasterKey } from './master-key.ts'
import { randomBytes } from './random-id.ts'
import { createSm2KeyPair } from './sm2-signature.ts'
import { openSm4Gcm, sealSm4Gcm } from './sm4-gcm.ts'

const DATA_KEY_BYTES = 16
const LOOKUP_KEY_BYTES = 32

/** 生成密钥: draws the key that the purpose wants and seals its private part with the master key. */
export function generateKey(plan: KeyPlan, master: MasterKey): KeyRecord {
  const { privateBytes, publicBytes } = drawKey(plan.purpose)
  const publicKey = Buffer.from(publicBytes).toString('base64url')
  const sealed = sealSm4Gcm(master.key, privateBytes, sealContext({ ...plan, publicKey }))
  return { ...plan, publicKey, sealedPrivate: Buffer.from(sealed).toString('base64url') }
}

/** The private part; undefined when it was sealed under another master key, or the record was altered. */
export function unsealKey(record: KeyRecord, master: MasterKey): Uint8Array | undefined {
  return openSm4Gcm(master.key, Buffer.from(record.sealedPrivate, 'base64url'), sealContext(record))
}

/** Binds the sealed part to its record, so that two keys cannot change places in the table. */
function sealContext(record: Pick<KeyRecord, 'keyId' | 'purpose' | 'publicKey'>): Uint8Array {
  return Buffer.from(`keys.sealed_private|${record.keyId}|${record.purpose}|${record.publicKey}`)
}

function drawKey(purpose: KeyPurpose): { privateBytes: Uint8Array; publicBytes: Uint8Array } {
  switch (purpose) {
    case 'data':
      return { privateBytes: randomBytes(DATA_KEY_BYTES), publicBytes: new Uint8Array() }
    case 'lookup':
      return { privateBytes: randomBytes(LOOKUP_KEY_BYTES), publicBytes: new Uint8Array() }
    case 'session-token': {
      const pair = generateKeyPairSync('ed25519')
      const privateBytes = pair.privateKey.export({ format: 'der', type: 'pkcs8' })
      return { privateBytes, publicBytes: pair.publicKey.export({ format: 'der', type: 'spki' }) }
    }
    case 'attestation':
    case 'inspector-card':
    case 'withdrawals':
    case 'list':
    case 'root':
    case 'upstream-client': {
      const pair = createSm2KeyPair()
      return { privateBytes: pair.privateKey, publicBytes: pair.publicKey }
    }
  }
}
