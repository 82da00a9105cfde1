import type { KeyValueStorage, StorageHealth } from './ports.ts'

/** Storage as a phone offers it; each of the three may throw. */
export interface PhoneStore {
  readonly read: (key: string) => string | undefined
  readonly write: (key: string, text: string) => void
  readonly remove: (key: string) => void
}

/** Storage that always works, and tells whether the phone took everything. */
export type FallbackStorage = KeyValueStorage & StorageHealth

/**
 * 存不下也能用: what the phone refuses to keep (storage full, a text too long, a private window) lives as long as the
 * program, so that a code made just now is shown all the same. An older text under the same key is removed, so that
 * the next start does not find what is no longer true.
 */
export function createFallbackStorage(phone: PhoneStore): FallbackStorage {
  const memory = new Map<string, string>()
  const listeners = new Set<() => void>()
  const attempt = <T>(act: () => T, otherwise: T): T => {
    try {
      return act()
    } catch {
      // refused by the phone: `memory` serves instead
      return otherwise
    }
  }
  const keepInMemory = (key: string, text: string) => {
    attempt(() => phone.remove(key), undefined)
    memory.set(key, text)
    for (const listener of [...listeners]) listener()
  }
  return {
    read: (key) => memory.get(key) ?? attempt(() => phone.read(key), undefined),
    write: (key, text) => {
      const kept = attempt(() => {
        phone.write(key, text)
        return true
      }, false)
      if (kept) memory.delete(key)
      else keepInMemory(key, text)
      return kept
    },
    remove: (key) => {
      memory.delete(key)
      attempt(() => phone.remove(key), undefined)
    },
    isRefusing: () => memory.size > 0,
    onRefusal: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
