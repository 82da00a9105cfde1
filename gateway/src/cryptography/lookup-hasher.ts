import type { OpenedKey } from './key-provider.ts'
import type { LookupHasher } from './key-ring.ts'

/** One look-up key with its id. */
export interface NamedMac extends Pick<OpenedKey, 'mac'> {
  readonly keyId: string
}

/** The look-up keys of the moment: the current one first, and all of them in the order in which they were made. */
export interface LookupKeys {
  readonly currentFirst: readonly NamedMac[]
  readonly oldestFirst: readonly NamedMac[]
}

/** LookupHasher that also carries stored hashes over to a newer key 换钥. */
export interface RenewingHasher extends LookupHasher {
  /**
   * The stored hash under the current key, made from the hash and not from the value, which is stored nowhere: each key
   * made since is laid over it in turn. Undefined: it stands under the current key, under a newer one, or under none here.
   */
  renew(stored: string): string | undefined
}

/** LookupHasher under these keys; at least one is expected. */
export function createLookupHasher(keys: () => LookupKeys): RenewingHasher {
  return {
    hash(context, value) {
      const [current] = keys().currentFirst
      if (current === undefined) throw new Error('no look-up key')
      return keyedHash(current, context, value)
    },
    candidates(context, value) {
      const { currentFirst, oldestFirst } = keys()
      const direct = currentFirst.map((key) => keyedHash(key, context, value))
      return [...direct, ...carriedOver(oldestFirst, context, value)]
    },
    renew(stored) {
      const { currentFirst, oldestFirst } = keys()
      const from = oldestFirst.findIndex(({ keyId }) => stored.startsWith(`${keyId}.`))
      const to = oldestFirst.findIndex(({ keyId }) => keyId === currentFirst[0]?.keyId)
      if (from === -1 || from >= to) return undefined
      return oldestFirst.slice(from + 1, to + 1).reduce((hash, key) => laidOver(key, hash), stored)
    },
  }
}

/** Every hash that a value may have come to: made under one key, then carried over to any newer one. */
function carriedOver(oldestFirst: readonly NamedMac[], context: string, value: string): readonly string[] {
  const found: string[] = []
  let before: readonly string[] = []
  for (const key of oldestFirst) {
    const carried = before.map((hash) => laidOver(key, hash))
    found.push(...carried)
    before = [...carried, keyedHash(key, context, value)]
  }
  return found
}

/** The zero byte ends the context: contexts are names and never hold one, so no two pairs meet. */
function keyedHash(named: NamedMac, context: string, value: string): string {
  return textOf(named, `${context}\0${value}`)
}

/** No context is empty, so that a hash of a hash meets no hash of a value. */
function laidOver(named: NamedMac, hash: string): string {
  return textOf(named, `\0${hash}`)
}

function textOf(named: NamedMac, message: string): string {
  return `${named.keyId}.${Buffer.from(named.mac(Buffer.from(message))).toString('base64url')}`
}
