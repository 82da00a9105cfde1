import { useDidShow } from '@tarojs/taro'
import { useRef } from 'react'

/** 回到本页时刷新: what a page shows may be old after another page was open; the first opening asks by itself. */
export function useRefreshOnReturn(refresh: () => Promise<void>): void {
  const opened = useRef(false)
  useDidShow(() => {
    if (opened.current) void refresh()
    opened.current = true
  })
}
