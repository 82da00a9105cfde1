import Taro from '@tarojs/taro'
import type { KeyValueStorage } from '../ports.ts'

/** WeChat's storage of this mini-program: 1 MB a key, 10 MB in all; it throws when full. */
const wechatStorage: KeyValueStorage = {
  read: (key) => {
    const kept: unknown = Taro.getStorageSync(key)
    return typeof kept === 'string' && kept !== '' ? kept : undefined
  },
  write: (key, text) => {
    try {
      Taro.setStorageSync(key, text)
      return true
    } catch {
      // full or broken: the caller is told by false
      return false
    }
  },
  remove: (key) => Taro.removeStorageSync(key),
}

/** Survives a restart: running codes, verified trust documents, settings. */
export const keptStorage: KeyValueStorage = wechatStorage

/** One WeChat account, one person: sessions are kept as well. */
export const tabStorage: KeyValueStorage = wechatStorage
