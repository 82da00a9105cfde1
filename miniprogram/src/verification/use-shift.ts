import { networkState } from '@platform/network.ts'
import { keptStorage } from '@platform/storage.ts'
import { useEffect } from 'react'
import { useObservedValue } from '../design/observed-value.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { readShiftSummary, type ShiftSummary } from './shift-summary.ts'
import type { OfflineStock } from './trust-keeper.ts'
import { useTrustKeeper } from './use-trust-keeper.ts'

/** 备好今天: the lists, fetched when a page that uses this opens and whenever the network comes back. */
export interface Shift {
  readonly stock: OfflineStock
  readonly busy: boolean
  readonly nowMs: number
  readonly summary: ShiftSummary | undefined
  /** True when the phone refused to keep something: the lists may live only as long as the program. */
  readonly storageFull: boolean
  readonly prepare: () => void
}

/** Follows them. */
export function useShift(): Shift {
  const trust = useTrustKeeper()
  const { nowMs } = useGateway().clock.read()
  const stock = useObservedValue(trust.stock)
  const busy = useObservedValue(trust.busy)
  useEffect(() => {
    void trust.prepare()
    return networkState.onChange((online) => {
      if (online) void trust.prepare()
    })
  }, [trust])
  const summary = stock.state === 'ready' ? readShiftSummary(keptStorage) : undefined
  return { stock, busy, nowMs, summary, storageFull: keptStorage.isRefusing(), prepare: () => void trust.prepare() }
}
