import type { KeyRecord } from 'gateway/cryptography/key-record.ts'
import type { TypedArguments } from './read-arguments.ts'

/** True for a word that may name a key: its id, or its number in the trust list. */
export function isKeyWord(word: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(word)
}

/** True when every word may name a key. */
export function namesKey(typed: TypedArguments): boolean {
  return typed.positionals.every(isKeyWord)
}

/** The key that the word names. */
export function findKey(keys: readonly KeyRecord[], word: string): KeyRecord | undefined {
  const byId = keys.find((key) => key.keyId === word)
  return byId ?? keys.find((key) => key.keyNumber > 0 && String(key.keyNumber) === word)
}
