import { createFallbackStorage, type FallbackStorage } from '../fallback-storage.ts'

/** A browser may forbid storage: private windows, full disk. */
function createWebStorage(open: () => Storage): FallbackStorage {
  return createFallbackStorage({
    read: (key) => open().getItem(key) ?? undefined,
    write: (key, text) => open().setItem(key, text),
    remove: (key) => open().removeItem(key),
  })
}

/** Survives a restart of the browser: running codes, verified trust documents, settings. */
export const keptStorage: FallbackStorage = createWebStorage(() => window.localStorage)

/** Lives as long as this tab: sessions, so that two tabs can be two people. */
export const tabStorage: FallbackStorage = createWebStorage(() => window.sessionStorage)
