import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { useMemo, useState } from 'react'
import { findByPlate } from './find-by-plate.ts'
import { inDueOrder } from './next-due.ts'

/** As many lines are drawn at once: a cheap phone draws these without a pause; more come on request (assumed). */
const AT_ONCE = 20

/** 排序: what falls due next first, or as the issuing authority lists them. */
export type ParkOrder = 'due' | 'given'

/** 车队列表: what is typed, in which order, and the lines on view; nothing is fetched. */
export function usePark(certificates: readonly OwnCertificate[], minuteMs: number) {
  const [typed, setTyped] = useState('')
  const [order, setOrder] = useState<ParkOrder>('due')
  const [most, setMost] = useState(AT_ONCE)
  const ordered = useMemo(
    () => (order === 'due' ? inDueOrder(certificates, minuteMs) : certificates),
    [certificates, minuteMs, order],
  )
  const found = useMemo(() => findByPlate(ordered, typed), [ordered, typed])
  return {
    typed,
    order,
    setOrder,
    found: found.length,
    onView: found.slice(0, most),
    left: Math.max(0, found.length - most),
    search: (text: string) => {
      setTyped(text)
      setMost(AT_ONCE)
    },
    showMore: () => setMost(most + AT_ONCE),
  }
}
export type Park = ReturnType<typeof usePark>
