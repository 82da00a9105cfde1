import { onArrivedCode } from '@platform/arrived-code.ts'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { PAGES } from '../design/page-addresses.ts'
import type { ObservedValue } from '../design/observed-value.ts'

/** WeChat opens the page that its link rule names by itself; this long afterwards it is on show. */
const RULE_OPENS_PAGE_MS = 400

/** Shows the verdict, wherever the link rule led. */
function openCheck(): void {
  const pages = Taro.getCurrentPages()
  const route = pages[pages.length - 1]?.route ?? ''
  if (route === '' || !`/${route}`.includes(PAGES.check)) void Taro.reLaunch({ url: PAGES.check })
}

/** 随链接来的码: those that come while the program is open, and the one it was opened with, all end at their verdict. */
export function useArrivedCodes(pending: ObservedValue<string | undefined>): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const follow = () => {
      clearTimeout(timer)
      timer = setTimeout(openCheck, RULE_OPENS_PAGE_MS)
    }
    if (pending.read() !== undefined) follow()
    const stop = onArrivedCode((code) => {
      pending.write(code)
      follow()
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [pending])
}
