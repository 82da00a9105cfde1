import type { Result } from 'shared-types/vocabulary/result.ts'
import type { Sensitive } from '../release/sensitive.ts'

/** `login-code-refused`: WeChat does not know the code (or it was used); `unavailable`: WeChat gave no usable answer. */
export type WechatFailure = 'login-code-refused' | 'unavailable'

/** Port of WeChat's `jscode2session`: a one-use login code → the user's openid for this mini-program. */
export interface WechatSource {
  openidOf(loginCode: string): Promise<Result<Sensitive<string>, WechatFailure>>
}
