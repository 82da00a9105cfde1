import type { CertificateList } from 'shared-types/contracts/certificates.ts'
import { createContext, useCallback, useContext, useEffect, useState } from 'react'
import { createObservedValue, useObservedValue, type ObservedValue } from '../design/observed-value.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { useSession } from '../identity/session-context.ts'
import { listCertificates } from './certificates-api.ts'

/** The last list of an account, in memory only; `fetchedAtMs` is when it came. */
export interface KnownCertificates {
  readonly account: string
  readonly list: CertificateList
  readonly fetchedAtMs: number
}

/** Filled once by the application. */
export const CertificatesContext = createContext<ObservedValue<KnownCertificates | undefined>>(
  createObservedValue<KnownCertificates | undefined>(undefined),
)

/** What the wallet shows: the known list if any, the failure of the last attempt if any, and whether one is under way. */
export interface CertificatesState {
  readonly known?: KnownCertificates
  readonly failure?: GatewayFailure
  readonly busy: boolean
  readonly refresh: () => Promise<void>
}

/**
 * 证照列表: fetched on opening and on request; an earlier list of this account stays visible meanwhile. With
 * `contentWithKnown` nothing is fetched on opening when a list is known already.
 */
export function useCertificates(contentWithKnown = false): CertificatesState {
  const { gateway, clock } = useGateway()
  const { account, viewer } = useSession()
  const signedIn = viewer?.kind === 'holder'
  const store = useContext(CertificatesContext)
  const latest = useObservedValue(store)
  const [failure, setFailure] = useState<GatewayFailure>()
  const [busy, setBusy] = useState(true)

  const refresh = useCallback(async () => {
    // nobody to list for: nothing is on its way
    if (account === undefined || !signedIn) return setBusy(false)
    setBusy(true)
    setFailure(undefined)
    const answer = await listCertificates(gateway)
    if (answer.ok) store.write({ account, list: answer.value, fetchedAtMs: clock.read().nowMs })
    else setFailure(answer.failure)
    setBusy(false)
  }, [account, clock, gateway, signedIn, store])

  useEffect(() => {
    if (!contentWithKnown || store.read()?.account !== account) void refresh()
    else setBusy(false)
  }, [account, contentWithKnown, refresh, store])
  return {
    busy,
    refresh,
    ...(latest && latest.account === account ? { known: latest } : {}),
    ...(failure ? { failure } : {}),
  }
}
