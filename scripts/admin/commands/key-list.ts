import type { KeyRecord } from 'gateway/cryptography/key-record.ts'
import { createKeyStore } from 'gateway/persistence/key-store.ts'
import type { AdminCommand } from '../admin-command.ts'

/** 密钥清单: every stored key without its private part. */
export const command: AdminCommand = {
  name: 'key list',
  usage: 'key list',
  summary: 'lists every key: purpose, number, state, from when to when',
  changes: false,
  keys: 'not-needed',
  async run({ database, out }) {
    const keys = (await createKeyStore(database).all()).map(shownKey)
    const lines = keys.map(({ keyId, purpose, state, notBefore, notAfter, owner }) =>
      [purpose.padEnd(16), keyId.padEnd(24), state.padEnd(9), `${notBefore} to ${notAfter}`, owner].join(' ').trimEnd(),
    )
    return out.answer({ keys }, lines.length === 0 ? ['no keys yet; make them with: key create --if-missing'] : lines)
  },
}

function shownKey(key: KeyRecord) {
  const { keyId, purpose, keyNumber, owner, publicKey, state } = key
  const [notBefore, notAfter] = [key.notBefore, key.notAfter].map((seconds) => new Date(seconds * 1000).toISOString())
  return { keyId, purpose, keyNumber, owner, publicKey, state, notBefore: notBefore ?? '', notAfter: notAfter ?? '' }
}
