import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useCertificates } from '../certificates/use-certificates.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { useSession } from '../identity/session-context.ts'
import { chooseSet, freshNeeded } from './choose-set.ts'
import { useNowSeconds } from './use-minute-clock.ts'
import { usePresentations } from './presentation-context.ts'
import { isRunning, renewalDue, RENEW_WHILE_SHOWN_SECONDS, type ReadySet } from './ready-code.ts'
import { useReadySet } from './use-ready-set.ts'

/** 亮证页: the set on show, the certificates one can choose from, and what is going on. */
export interface ShowPage {
  readonly set?: ReadySet
  readonly certificates?: readonly OwnCertificate[]
  readonly busy: boolean
  readonly failure?: GatewayFailure
  readonly choose: (certificateIds: readonly string[]) => Promise<void>
  readonly refresh: () => Promise<void>
}

/** A code that was seen before waits this long for a fresh one, then it is shown all the same. */
const PATIENCE_MS = 1500

function usePatience(busy: boolean): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    setOver(false)
    const timer = setTimeout(() => setOver(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return !busy || over
}

/** Opens with a fresh code where there is a network, with the kept one where there is none, and renews in time. */
export function useShowPage(): ShowPage {
  const { clock } = useGateway()
  const { account } = useSession()
  const { store } = usePresentations()
  const { known, busy: listing, failure: listFailure } = useCertificates(true)
  const { set, busy, failure, make } = useReadySet()
  const certificates = known?.list.certificates
  const started = useRef(false)

  useEffect(() => {
    if (!certificates || started.current) return
    started.current = true
    const chosen = chooseSet(set, certificates)
    if (freshNeeded(set, chosen, clock.read().nowMs / 1000)) void make(chosen)
  }, [certificates, clock, make, set])

  const refresh = useCallback(async () => {
    const chosen = set?.certificateIds ?? (certificates ? chooseSet(undefined, certificates) : [])
    await make(chosen)
  }, [certificates, make, set])

  useRenewInTime(set, refresh)
  const usable = set && isRunningSet(set, clock.read().nowMs / 1000) ? set : undefined
  const patient = usePatience(busy || (listing && !certificates))
  const shown = usable && (patient || !usable.shown) ? usable : undefined
  useEffect(() => {
    if (account !== undefined && shown && !busy) store.markShown(account)
  }, [account, busy, shown, store])
  return {
    busy: busy || (listing && !certificates && !set),
    choose: make,
    refresh,
    ...(shown ? { set: shown } : {}),
    ...(certificates ? { certificates } : {}),
    ...((failure ?? listFailure) ? { failure: failure ?? listFailure ?? 'offline' } : {}),
  }
}

function isRunningSet({ codes }: ReadySet, nowSeconds: number): boolean {
  return codes.public !== undefined && isRunning(codes.public, nowSeconds)
}

/** Renews a set that ends soon: looked at once a minute by the ticking clock, which rests while the app is hidden. */
function useRenewInTime(set: ReadySet | undefined, refresh: () => Promise<void>): void {
  const minute = Math.floor(useNowSeconds() / 60)
  useEffect(() => {
    if (set && renewalDue(set, minute * 60, RENEW_WHILE_SHOWN_SECONDS)) void refresh()
    // `set` and `refresh` change with every renewal; only the next minute asks again
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [minute])
}
