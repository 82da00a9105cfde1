import type { KeyRecord } from 'gateway/cryptography/key-record.ts'
import { createKeyStore } from 'gateway/persistence/key-store.ts'
import type { AdminCommand } from '../admin-command.ts'
import { findKey, namesKey } from '../find-key.ts'

/** 退役密钥: makes nothing new any more; what it sealed still opens, what it signed still verifies until its end. */
export const command: AdminCommand = {
  name: 'key retire',
  usage: 'key retire <keyNumber|keyId>',
  summary: 'stops a key from making anything new; another one of its purpose must be usable',
  changes: true,
  keys: 'not-needed',
  wordCount: 1,
  fits: namesKey,
  confirms: (typed) => `retire key ${typed.positionals.join()}`,
  actsOn: (typed) => typed.positionals.join(),
  async run({ database, out, now }, typed) {
    const store = createKeyStore(database)
    const keys = await store.all()
    const key = findKey(keys, typed.positionals.join())
    if (key === undefined) return out.refuse('not-found', 'there is no such key; key list shows all of them')
    const { keyId, purpose, state } = key
    if (purpose === 'root') return out.refuse('not-retirable', 'roots extend --rotate replaces a root key')
    if (state === 'retiring') return out.answer({ keyId, retiredNow: false }, [`retired before  ${purpose}  ${keyId}`])
    if (state === 'revoked') return out.refuse('state-conflict', `key ${keyId} is revoked`)
    if (!keys.some((other) => isUsableBeside(other, key, Math.floor(now() / 1000))))
      return out.refuse('last-usable-key', `no other ${purpose} key is usable now; key rotate makes one`)
    if (!(await store.moveTo(keyId, 'retiring')))
      return out.refuse('state-conflict', `key ${keyId} changed in the same moment; look at: key list`)
    return out.answer({ keyId, retiredNow: true }, [`retired  ${purpose}  ${keyId}`])
  },
}

/** A key that is narrower than the one that goes could not sign everything that is asked for. */
function isUsableBeside(other: KeyRecord, leaving: KeyRecord, nowSeconds: number): boolean {
  return (
    other.keyId !== leaving.keyId &&
    other.purpose === leaving.purpose &&
    other.owner === leaving.owner &&
    other.state === 'active' &&
    other.notBefore <= nowSeconds &&
    nowSeconds < other.notAfter &&
    JSON.stringify(other.scope) === JSON.stringify(leaving.scope)
  )
}
