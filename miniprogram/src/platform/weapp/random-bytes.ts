import Taro from '@tarojs/taro'
import type { RandomBytes } from '../ports.ts'

/** `wx.getRandomValues`: asynchronous, from the system's secure source. */
export const randomBytes: RandomBytes = (length) =>
  new Promise((resolve, reject) => {
    Taro.getUserCryptoManager().getRandomValues({
      length,
      success: (result) => resolve(new Uint8Array(result.randomValues)),
      fail: () => reject(new Error('the phone gave no random bytes')),
    })
  })
