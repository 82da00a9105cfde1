import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { useEffect, useRef } from 'react'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { useSession } from '../identity/session-context.ts'
import { chooseSet, freshNeeded } from './choose-set.ts'
import { usePresentations } from './presentation-context.ts'

/** 提前备码: when the wallet has come, codes are made ready, so that 亮证 is instant and works without network. */
export function useMakeAhead(certificates: readonly OwnCertificate[] | undefined): void {
  const { account } = useSession()
  const { clock } = useGateway()
  const { makeReady, store } = usePresentations()
  const handled = useRef<readonly OwnCertificate[]>(undefined)
  useEffect(() => {
    if (account === undefined || certificates === undefined || handled.current === certificates) return
    handled.current = certificates
    const kept = store.read(account)
    const chosen = chooseSet(kept, certificates)
    // codes of certificates that are no longer in the list (an authorisation taken back) are not kept either
    if (chosen.length === 0) store.wipe(account)
    else if (freshNeeded(kept, chosen, clock.read().nowMs / 1000)) void makeReady(account, chosen)
  }, [account, certificates, clock, makeReady, store])
}
