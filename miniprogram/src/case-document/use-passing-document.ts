import { monotonicMs } from '@platform/clocks.ts'
import type { CaseDocument } from 'shared-types/contracts/case-documents.ts'
import { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'

interface Passing {
  readonly document: CaseDocument
  readonly endsAtMs: number
  readonly secondsLeft: number
}

const TICK_MS = 250

function secondsUntil(endsAtMs: number): number {
  return Math.max(0, Math.ceil((endsAtMs - monotonicMs()) / 1000))
}

/**
 * 限时显示: a document that is gone after its seconds, or at once when the page is left; in memory alone. `over` is true
 * once one is gone.
 */
export function usePassingDocument() {
  const [passing, setPassing] = useState<Passing>()
  const [over, setOver] = useState(false)
  const forget = useCallback(() => {
    setPassing((shown) => {
      if (shown !== undefined) setOver(true)
      return undefined
    })
  }, [])
  const show = useCallback((document: CaseDocument) => {
    const endsAtMs = monotonicMs() + document.visibleForSeconds * 1000
    setOver(false)
    setPassing({ document, endsAtMs, secondsLeft: secondsUntil(endsAtMs) })
  }, [])
  const endsAtMs = passing?.endsAtMs
  useEffect(() => {
    if (endsAtMs === undefined) return undefined
    const timer = setInterval(() => {
      const secondsLeft = secondsUntil(endsAtMs)
      if (secondsLeft === 0) forget()
      else setPassing((shown) => (shown === undefined ? shown : { ...shown, secondsLeft }))
    }, TICK_MS)
    return () => clearInterval(timer)
  }, [endsAtMs, forget])
  useDidHide(forget)
  return { document: passing?.document, secondsLeft: passing?.secondsLeft ?? 0, over, show, forget }
}
