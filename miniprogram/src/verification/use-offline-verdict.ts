import { monotonicMs } from '@platform/clocks.ts'
import { useMemo } from 'react'
import { useSessionKeeper } from '../identity/session-context.ts'
import { isOwnCode } from '../presentation/own-code.ts'
import { usePresentations } from '../presentation/presentation-context.ts'
import { createBreathe } from '../presentation/slices.ts'
import { sm3 } from '../presentation/sm3-hash.ts'
import { createOfflineVerdict } from './offline-verdict.ts'
import { useVerificationServices } from './verification-context.ts'

const rest = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

/** 没联网的核验 of this phone: what it has seen, and which codes it shows itself. */
export function useOfflineVerdict(): ReturnType<typeof createOfflineVerdict> {
  const { seen } = useVerificationServices()
  const { store } = usePresentations()
  const keeper = useSessionKeeper()
  return useMemo(() => {
    const isOwn = (attestedBytes: Uint8Array) => {
      const { account } = keeper.state.read()
      const set = account === undefined ? undefined : store.read(account)
      return set !== undefined && isOwnCode(set, attestedBytes)
    }
    return createOfflineVerdict({ sm3, seen, isOwn, createBreathe: () => createBreathe(monotonicMs, rest) })
  }, [keeper, seen, store])
}
