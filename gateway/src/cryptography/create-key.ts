import { isTrustListPurpose, windowOf } from './key-lifetimes.ts'
import { UNBOUNDED_SCOPE, type KeyPurpose, type KeyRecord, type KeyScope, type KeyStore } from './key-record.ts'
import type { KeyProvider } from './key-provider.ts'

/** What else is said of a new key: `owner` names the upstream's app id or the root key. */
export interface NewKeyDetails {
  readonly owner?: string
  readonly scope?: KeyScope
}

/** Creates a key for the purpose. */
export type CreateKey = (purpose: KeyPurpose, details?: NewKeyDetails) => Promise<KeyRecord>

/** How often another process may take the same number before something else must be wrong. */
const ATTEMPTS = 20

/**
 * 创建密钥: draws, seals and stores a key. Keys of the trust list get the next number, which also is their id (`rtc-3`), so
 * that two processes can never give one number twice.
 */
export function createKeyCreation(deps: {
  readonly store: KeyStore
  readonly provider: KeyProvider
  readonly now: () => number
  readonly newId: () => string
}): CreateKey {
  return async (purpose, { owner = '', scope = UNBOUNDED_SCOPE } = {}) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const known = await deps.store.all()
      const keyNumber = isTrustListPurpose(purpose) ? nextNumber(known) : 0
      const keyId = keyNumber === 0 ? deps.newId() : `rtc-${String(keyNumber)}`
      const createdAt = deps.now()
      const window = windowOf(purpose, known, Math.floor(createdAt / 1000))
      const plan = { keyId, purpose, keyNumber, owner, ...window, state: 'active', scope, createdAt } as const
      const record = deps.provider.generate(plan)
      if (await deps.store.add(record)) return record
    }
    throw new Error('No free key number was found')
  }
}

function nextNumber(known: readonly KeyRecord[]): number {
  return Math.max(0, ...known.map((record) => record.keyNumber)) + 1
}
