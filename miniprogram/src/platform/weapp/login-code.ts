import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import type { ReadLoginCode } from '../ports.ts'
import { askWechat } from './ask-wechat.ts'
import { wechat } from './wechat.ts'

/** `wx.login`: a code that the gateway exchanges once, within five minutes; WeChat itself may have no network. */
export const readLoginCode: ReadLoginCode = async () => {
  const answer = await askWechat(wechat.login, {})
  return answer.ok && answer.value.code ? succeed(answer.value.code) : fail('wechat-failed')
}
