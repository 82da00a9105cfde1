import Taro from '@tarojs/taro'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import type { ReadLoginCode } from '../ports.ts'

/** `wx.login`: a code that the gateway exchanges once, within five minutes. */
export const readLoginCode: ReadLoginCode = async () => {
  try {
    const { code } = await Taro.login()
    return code ? succeed(code) : fail('wechat-failed')
  } catch {
    // WeChat itself has no network
    return fail('wechat-failed')
  }
}
