import { onVisibilityChange } from '@platform/visibility.ts'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

/** A change at the authority is on the screen within a minute (issue: within a minute of its coming). */
const BETWEEN_MS = 20_000

/** 看着的时候刷新: asks again every twenty seconds while the page is in sight, and at once when it comes back. */
export function useWhileShown(refresh: () => Promise<void>, wanted: boolean): void {
  const [pageShown, setPageShown] = useState(true)
  const [appShown, setAppShown] = useState(true)
  const left = useRef(false)
  useDidShow(() => setPageShown(true))
  useDidHide(() => setPageShown(false))
  useEffect(() => onVisibilityChange(setAppShown), [])
  const shown = pageShown && appShown && wanted
  useEffect(() => {
    if (!shown) {
      left.current = true
      return undefined
    }
    if (left.current) void refresh()
    const timer = setInterval(() => void refresh(), BETWEEN_MS)
    return () => clearInterval(timer)
  }, [refresh, shown])
}
