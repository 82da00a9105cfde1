/** WeChat: at most 1 MB under a key and 10 MB in all (developers.weixin.qq.com, wx.setStorageSync). */
const MOST_BYTES_OF_A_KEY = 1024 * 1024
const MOST_BYTES = 10 * 1024 * 1024

/** 手机存储 of one mini-program; `full` refuses every write as a full phone does. */
export interface PhoneStorage {
  readonly read: (key: string) => unknown
  /** Throws WeChat's refusal when the limits are passed. */
  readonly write: (key: string, value: unknown) => void
  readonly remove: (key: string) => void
  readonly keys: () => readonly string[]
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '')
}

/** Empty storage with WeChat's limits. */
export function createPhoneStorage({ full = false }: { readonly full?: boolean } = {}): PhoneStorage {
  const kept = new Map<string, unknown>()
  const used = () => [...kept.values()].reduce<number>((sum, value) => sum + bytesOf(value), 0)
  return {
    // WeChat answers an empty text for a key that was never written
    read: (key) => (kept.has(key) ? kept.get(key) : ''),
    write: (key, value) => {
      const size = bytesOf(value)
      if (full || size > MOST_BYTES_OF_A_KEY || used() + size > MOST_BYTES) {
        throw new Error('setStorageSync:fail exceed storage max size')
      }
      kept.set(key, value)
    },
    remove: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  }
}
