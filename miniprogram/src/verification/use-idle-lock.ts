import { monotonicMs } from '@platform/clocks.ts'
import { onVisibilityChange } from '@platform/visibility.ts'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useMemo, useRef } from 'react'
import { useObservedValue } from '../design/observed-value.ts'
import { createIdleLock, type IdleLock } from './idle-lock.ts'

function later(act: () => void, milliseconds: number): () => void {
  const timer = setTimeout(act, milliseconds)
  return () => clearTimeout(timer)
}

/** 闲置遮挡 of one page; `onCover` drops what it showed. */
export function useIdleLock(onCover: () => void): { readonly covered: boolean; readonly lock: IdleLock } {
  const latest = useRef(onCover)
  latest.current = onCover
  const lock = useMemo(() => createIdleLock({ monotonicMs, later, onCover: () => latest.current() }), [])
  useEffect(() => {
    const unsubscribe = onVisibilityChange(lock.setVisible)
    return () => {
      unsubscribe()
      lock.end()
    }
  }, [lock])
  useDidHide(lock.rest)
  useDidShow(lock.resume)
  return { covered: useObservedValue(lock.covered), lock }
}
