import type { KeyValueStorage } from '../ports.ts'

/** A browser may forbid storage (private windows, full disk): then the text lives as long as the page. */
function createWebStorage(open: () => Storage): KeyValueStorage {
  const memory = new Map<string, string>()
  const attempt = <T>(act: (store: Storage) => T, otherwise: T): T => {
    try {
      return act(open())
    } catch {
      // refused by the browser: `memory` serves instead
      return otherwise
    }
  }
  return {
    read: (key) => memory.get(key) ?? attempt((store) => store.getItem(key), null) ?? undefined,
    write: (key, text) => {
      const kept = attempt((store) => {
        store.setItem(key, text)
        return true
      }, false)
      if (kept) memory.delete(key)
      else memory.set(key, text)
      return kept
    },
    remove: (key) => {
      memory.delete(key)
      attempt((store) => {
        store.removeItem(key)
        return true
      }, false)
    },
  }
}

/** Survives a restart of the browser: running codes, verified trust documents, settings. */
export const keptStorage: KeyValueStorage = createWebStorage(() => window.localStorage)

/** Lives as long as this tab: sessions, so that two tabs can be two people. */
export const tabStorage: KeyValueStorage = createWebStorage(() => window.sessionStorage)
