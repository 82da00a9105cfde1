import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { AskingFunction } from './wechat.ts'

/** 微信没答应: this base library has no such function, or WeChat refused and said why in its own words. */
export type WechatRefusal = { readonly kind: 'missing' } | { readonly kind: 'refused'; readonly message: string }

/** Asks WeChat; never throws and never rejects. Some functions throw at once where others call back. */
export function askWechat<Options, Answer>(
  call: AskingFunction<Options, Answer> | undefined,
  options: Options,
): Promise<Result<Answer, WechatRefusal>> {
  if (typeof call !== 'function') return Promise.resolve(fail({ kind: 'missing' }))
  return new Promise((resolve) => {
    const refused = (message: unknown) =>
      resolve(fail({ kind: 'refused', message: typeof message === 'string' ? message : '' }))
    try {
      call({
        ...options,
        success: (answer) => resolve(succeed(answer)),
        fail: (refusal) => refused(refusal.errMsg),
      })
    } catch (error) {
      // refused without calling back
      refused(error instanceof Error ? error.message : '')
    }
  })
}
