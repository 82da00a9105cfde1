import { useCallback, useEffect, useState } from 'react'
import { useObservedValue } from '../design/observed-value.ts'
import { useSession } from '../identity/session-context.ts'
import { usePresentations } from './presentation-context.ts'
import type { ReadySet } from './ready-code.ts'
import type { StockState, StockWish } from './stock-keeper.ts'

/** 备码状态: the set that can be shown, and how the making goes on. */
export interface ReadySetState {
  readonly set?: ReadySet
  readonly stock: StockState
  /** Asks codes for these certificates; what is kept stays in use until they come. */
  readonly make: (wish: Omit<StockWish, 'account'>) => Promise<void>
}

const NOTHING: StockState = { step: 'idle', there: 0, wanted: 0, waiting: false }

/** Follows the account's set of codes. */
export function useReadySet(): ReadySetState {
  const { stock, store } = usePresentations()
  const { account } = useSession()
  const change = useObservedValue(store.changes)
  const state = useObservedValue(stock.state)
  const [set, setSet] = useState<ReadySet | undefined>(() => (account === undefined ? undefined : store.read(account)))
  useEffect(() => setSet(account === undefined ? undefined : store.read(account)), [account, change, store])
  const make = useCallback(
    async (wish: Omit<StockWish, 'account'>) => {
      if (account !== undefined && wish.certificateIds.length > 0) await stock.fill({ account, ...wish })
    },
    [account, stock],
  )
  return { stock: state.account === account ? state : NOTHING, make, ...(set ? { set } : {}) }
}
