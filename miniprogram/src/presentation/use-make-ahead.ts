import { networkState } from '@platform/network.ts'
import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { useEffect, useRef } from 'react'
import { useSession } from '../identity/session-context.ts'
import { chooseSet } from './choose-set.ts'
import { usePresentations } from './presentation-context.ts'

/**
 * 提前备码: when the wallet has come, and whenever the network comes back, two days of codes are made ready, so that 亮证 is
 * instant and works without network. What was interrupted goes on here.
 */
export function useMakeAhead(certificates: readonly OwnCertificate[] | undefined): void {
  const { account } = useSession()
  const { stock, store } = usePresentations()
  const handled = useRef<readonly OwnCertificate[]>(undefined)
  useEffect(() => {
    if (account === undefined || certificates === undefined) return undefined
    const fill = (unseen: boolean) => {
      const certificateIds = chooseSet(store.read(account), certificates)
      // codes of certificates that are no longer in the list (an authorisation taken back) are not kept either
      if (certificateIds.length === 0) store.wipe(account)
      else void stock.fill({ account, certificateIds, days: 2, unseen })
    }
    if (handled.current !== certificates) fill(true)
    handled.current = certificates
    return networkState.onChange((online) => {
      if (online) fill(false)
    })
  }, [account, certificates, stock, store])
}
