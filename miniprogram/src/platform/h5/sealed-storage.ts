import type { SealedStorage } from '../ports.ts'

const memory = new Map<string, string>()

/** The browser preview seals nothing: a text lives as long as the page. */
export const sealedStorage: SealedStorage = {
  read: async (key) => memory.get(key),
  write: async (key, text) => void memory.set(key, text),
  remove: async (key) => void memory.delete(key),
}
