import type { KeyValueStorage } from '../ports.ts'

/** Storage that lives as long as a test. */
export function memoryStorage(): KeyValueStorage {
  const kept = new Map<string, string>()
  return {
    read: (key) => kept.get(key),
    write: (key, text) => {
      kept.set(key, text)
      return true
    },
    remove: (key) => void kept.delete(key),
  }
}
