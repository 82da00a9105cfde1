import Taro from '@tarojs/taro'
import { textOfWechatQuery } from 'shared-types/presentation-code/code-text.ts'

/**
 * 随链接来的码: WeChat opens the mini-program for a public code's link with the whole link, percent-encoded, in `q`
 * (普通链接二维码). Undefined when it was opened in another way or the encoding is broken.
 */
export function takeArrivedCode(): string | undefined {
  const link: unknown = Taro.getLaunchOptionsSync().query?.['q']
  return typeof link === 'string' && link !== '' ? textOfWechatQuery(link) : undefined
}
