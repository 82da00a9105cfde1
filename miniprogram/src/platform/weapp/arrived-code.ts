import { textOfWechatQuery } from 'shared-types/presentation-code/code-text.ts'
import type { OnArrivedCode } from '../ports.ts'
import { wechat, type EnterOptions } from './wechat.ts'

/** A code has at most 1,125 characters; whatever is far longer is cut, and read as what it is: no code. */
const LONGEST = 4000

/** Percent-decoded exactly once; where the encoding is broken the text stays as it came and is told to be no code. */
function codeOf({ query }: EnterOptions): string | undefined {
  const link = query?.['q']
  return typeof link === 'string' && link !== '' ? (textOfWechatQuery(link) ?? link).slice(0, LONGEST) : undefined
}

/**
 * 随链接来的码: WeChat opens the mini-program for a public code's link with the whole link, percent-encoded, in `q`
 * (普通链接二维码). Undefined when it was opened in another way.
 */
export function takeArrivedCode(): string | undefined {
  return codeOf(wechat.getLaunchOptionsSync?.() ?? {})
}

/** A link scanned while the mini-program is open already. Coming back from the background repeats the last one: passed over. */
export const onArrivedCode: OnArrivedCode = (listener) => {
  let last = takeArrivedCode()
  const tell = (options: EnterOptions) => {
    const code = codeOf(options ?? {})
    if (code === undefined || code === last) return
    last = code
    listener(code)
  }
  wechat.onAppShow?.(tell)
  return () => wechat.offAppShow?.(tell)
}
