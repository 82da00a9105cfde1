import type { SealedStorage } from '../ports.ts'
import { askWechat } from './ask-wechat.ts'
import { wechat } from './wechat.ts'

const memory = new Map<string, string>()

/**
 * WeChat's storage with `encrypt` (base library 2.21.3), which only its asynchronous functions offer. Where it is refused
 * the text lives as long as the program.
 */
export const sealedStorage: SealedStorage = {
  read: async (key) => {
    const kept = memory.get(key)
    if (kept !== undefined) return kept
    const answer = await askWechat(wechat.getStorage, { key, encrypt: true })
    return answer.ok && typeof answer.value.data === 'string' && answer.value.data !== ''
      ? answer.value.data
      : undefined
  },
  write: async (key, text) => {
    memory.set(key, text)
    await askWechat(wechat.setStorage, { key, data: text, encrypt: true })
  },
  remove: async (key) => {
    memory.delete(key)
    await askWechat(wechat.removeStorage, { key })
  },
}
