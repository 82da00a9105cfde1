import type { SealedStorage } from '../ports.ts'
import { askWechat } from './ask-wechat.ts'
import { wechat } from './wechat.ts'

const memory = new Map<string, string>()

/** An old base library takes `encrypt` without a word and keeps the text in clear: it has to be asked before. */
function encrypts(): boolean {
  return wechat.canIUse?.('setStorage.object.encrypt') === true && wechat.setStorage !== undefined
}

/** `wx.setStorage` with `encrypt` (AES-128, base library 2.21.3): WeChat keeps the key for this installation. */
export const sealedStorage: SealedStorage = {
  read: async (key) => {
    const inMemory = memory.get(key)
    if (inMemory !== undefined || !encrypts()) return inMemory
    const kept = await askWechat(wechat.getStorage, { key, encrypt: true })
    return kept.ok && typeof kept.value.data === 'string' && kept.value.data !== '' ? kept.value.data : undefined
  },
  write: async (key, text) => {
    memory.set(key, text)
    if (!encrypts()) return false
    const written = await askWechat(wechat.setStorage, { key, data: text, encrypt: true })
    // removed, or written anew, while WeChat was writing: the newest word counts
    if (memory.get(key) === undefined) wechat.removeStorageSync?.(key)
    return written.ok
  },
  remove: async (key) => {
    memory.delete(key)
    wechat.removeStorageSync?.(key)
  },
}
