import { decodeBase64url, encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import type { SealedStorage } from '../ports.ts'
import { sealingKey } from './sealing-key.ts'
import { keptStorage } from './storage.ts'

const IV_BYTES = 12
const memory = new Map<string, string>()

async function seal(key: CryptoKey, name: string, text: string): Promise<string> {
  const iv = window.crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const named = new TextEncoder().encode(name)
  const words = new TextEncoder().encode(text)
  const sealed = await window.crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: named }, key, words)
  return `${encodeBase64url(iv)}.${encodeBase64url(new Uint8Array(sealed))}`
}

async function open(key: CryptoKey, name: string, sealed: string): Promise<string | undefined> {
  const [iv, words] = sealed.split('.').map((part) => decodeBase64url(part))
  if (!iv || !words) return undefined
  try {
    const options = { name: 'AES-GCM', iv: iv.slice(), additionalData: new TextEncoder().encode(name) }
    return new TextDecoder().decode(await window.crypto.subtle.decrypt(options, key, words.slice()))
  } catch {
    // of an earlier installation, or changed by somebody
    return undefined
  }
}

/** Web Crypto under a key that no script can read; the text stands in the browser's storage, sealed to its name. */
export const sealedStorage: SealedStorage = {
  read: async (name) => {
    const inMemory = memory.get(name)
    if (inMemory !== undefined) return inMemory
    const kept = keptStorage.read(name)
    const key = kept === undefined ? undefined : await sealingKey()
    return kept !== undefined && key ? open(key, name, kept) : undefined
  },
  write: async (name, text) => {
    memory.set(name, text)
    const key = await sealingKey()
    if (!key) return false
    const sealed = await seal(key, name, text)
    // removed, or written anew, while it was being sealed: the newest word counts
    return memory.get(name) === text && keptStorage.write(name, sealed)
  },
  remove: async (name) => {
    memory.delete(name)
    keptStorage.remove(name)
  },
}
