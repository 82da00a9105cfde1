import { createFallbackStorage, type FallbackStorage } from '../fallback-storage.ts'
import { wechat } from './wechat.ts'

/** WeChat: at most 1 MB under a key, 10 MB in all; it throws when either is passed or the phone itself is full. */
const wechatStorage: FallbackStorage = createFallbackStorage({
  read: (key) => {
    const kept = wechat.getStorageSync?.(key)
    return typeof kept === 'string' && kept !== '' ? kept : undefined
  },
  write: (key, text) => {
    if (!wechat.setStorageSync) throw new Error('this base library keeps nothing')
    wechat.setStorageSync(key, text)
  },
  remove: (key) => wechat.removeStorageSync?.(key),
})

/** Survives a restart: running codes, verified trust documents, settings. */
export const keptStorage: FallbackStorage = wechatStorage

/** One WeChat account, one person: sessions are kept as well. */
export const tabStorage: FallbackStorage = wechatStorage
