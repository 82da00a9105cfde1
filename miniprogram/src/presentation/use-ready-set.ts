import { useCallback, useEffect, useState } from 'react'
import { useObservedValue } from '../design/observed-value.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useSession } from '../identity/session-context.ts'
import { usePresentations } from './presentation-context.ts'
import type { ReadySet } from './ready-code.ts'

/** 备码状态: the set that can be shown, whether a fresh one is on its way, and why the last attempt failed. */
export interface ReadySetState {
  readonly set?: ReadySet
  readonly busy: boolean
  readonly failure?: GatewayFailure
  /** Asks fresh codes for these certificates; what is kept stays in use until they come. */
  readonly make: (certificateIds: readonly string[]) => Promise<void>
}

/** Follows the account's set of codes. */
export function useReadySet(): ReadySetState {
  const { makeReady, store } = usePresentations()
  const { account } = useSession()
  const change = useObservedValue(store.changes)
  const [set, setSet] = useState<ReadySet | undefined>(() => (account === undefined ? undefined : store.read(account)))
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<GatewayFailure>()

  useEffect(() => setSet(account === undefined ? undefined : store.read(account)), [account, change, store])

  const make = useCallback(
    async (certificateIds: readonly string[]) => {
      if (account === undefined || certificateIds.length === 0) return
      setBusy(true)
      const made = await makeReady(account, certificateIds)
      setFailure(made.ok ? undefined : made.failure)
      setBusy(false)
    },
    [account, makeReady],
  )
  return { busy, make, ...(set ? { set } : {}), ...(failure ? { failure } : {}) }
}
