import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useCertificates } from '../certificates/use-certificates.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { useSession } from '../identity/session-context.ts'
import { chooseSet } from './choose-set.ts'
import { ENDING_SOON_SECONDS, goodSpanAt } from './plan-stock.ts'
import { useNowSeconds } from './use-minute-clock.ts'
import { usePresentations } from './presentation-context.ts'
import { sameCertificates, spanAt, worksUntil, type CodeSpan, type ReadySet } from './ready-code.ts'
import type { StockFailure, StockState } from './stock-keeper.ts'
import { useReadySet } from './use-ready-set.ts'

/** 亮证页: the set on show with its stretch of this minute, the certificates one can choose from, and what is going on. */
export interface ShowPage {
  readonly set?: ReadySet
  readonly span?: CodeSpan
  readonly certificates?: readonly OwnCertificate[]
  readonly busy: boolean
  readonly stock: StockState
  readonly failure?: StockFailure
  readonly choose: (certificateIds: readonly string[]) => Promise<void>
  readonly refresh: () => Promise<void>
  /** 备足 7 天. */
  readonly fillSevenDays: () => Promise<void>
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
  const { known, busy: listing, failure: listFailure } = useCertificates(true)
  const { set, stock, make } = useReadySet()
  const certificates = known?.list.certificates
  const nowSeconds = useNowSeconds()
  const ids = set?.certificateIds ?? (certificates ? chooseSet(undefined, certificates) : [])
  useFreshOnOpening(certificates, set, make)
  useRenewInTime(set, nowSeconds, make)

  const busy = stock.step === 'now'
  const usable = set && spanAt(set.spans, nowSeconds)
  const patient = usePatience(busy || (listing && !certificates))
  const span = usable && (patient || !usable.shown) ? usable : undefined
  useMarkShown(busy ? undefined : span, nowSeconds)
  const failure = stock.failure ?? listFailure
  return {
    stock,
    busy: busy || (listing && !certificates && !set),
    choose: (certificateIds) => make({ certificateIds, days: 2, unseen: true }),
    refresh: () => make({ certificateIds: ids, days: 2, unseen: true }),
    fillSevenDays: () => make({ certificateIds: ids, days: 7, unseen: false }),
    ...(set && span ? { set, span } : {}),
    ...(certificates ? { certificates } : {}),
    ...(failure ? { failure } : {}),
  }
}

type Make = ReturnType<typeof useReadySet>['make']

/** Once, when the certificates are known. */
function useFreshOnOpening(
  certificates: readonly OwnCertificate[] | undefined,
  set: ReadySet | undefined,
  make: Make,
): void {
  const { clock } = useGateway()
  const started = useRef(false)
  useEffect(() => {
    if (!certificates || started.current) return
    started.current = true
    const certificateIds = chooseSet(set, certificates)
    const nowSeconds = clock.read().nowMs / 1000
    const same = set && sameCertificates(set.certificateIds, certificateIds) ? set.spans : []
    if (!goodSpanAt(same, nowSeconds, { nowSeconds, unseen: true })) {
      void make({ certificateIds, days: 2, unseen: true })
    }
  }, [certificates, clock, make, set])
}

/** What is on show has been seen, and what is over goes with its seeds, as long as the clock can be believed. */
function useMarkShown(span: CodeSpan | undefined, nowSeconds: number): void {
  const { account } = useSession()
  const { clock } = useGateway()
  const { store } = usePresentations()
  const minute = Math.floor(nowSeconds / 60)
  useEffect(() => {
    if (account !== undefined && span) store.markShown(account, span)
  }, [account, span, store])
  useEffect(() => {
    const { nowMs, uncertaintySeconds } = clock.read()
    if (account !== undefined && uncertaintySeconds < 60) store.dropEnded(account, nowMs / 1000)
  }, [account, clock, minute, store])
}

const MINUTES_BETWEEN_TRIES = 5

/** Goes on with a stock that ends soon: looked at once a minute by the ticking clock, which rests while the app is hidden. */
function useRenewInTime(set: ReadySet | undefined, nowSeconds: number, make: Make): void {
  const minute = Math.floor(nowSeconds / 60)
  const renew = useCallback(() => {
    if (!set) return
    const until = worksUntil(set.spans, minute * 60) ?? 0
    const soon = until - minute * 60 < ENDING_SOON_SECONDS && minute % MINUTES_BETWEEN_TRIES === 0
    // the last minute of all: every minute counts
    if (soon || until <= (minute + 1) * 60) void make({ certificateIds: set.certificateIds, days: 2, unseen: false })
  }, [make, minute, set])
  useEffect(() => {
    renew()
    // `set` changes with every renewal; only the next minute asks again
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [minute])
}
