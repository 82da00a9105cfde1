import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLanguage } from '../design/language.ts'
import { useObservedValue } from '../design/observed-value.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { useSessionKeeper } from '../identity/session-context.ts'
import { useOfflineVerdict } from './use-offline-verdict.ts'
import { useTrustKeeper } from './use-trust-keeper.ts'
import { useVerificationServices } from './verification-context.ts'
import type { CheckFacts, Verdict } from './verdict.ts'
import { createVerifyScanned, type Checked } from './verify-scanned.ts'

/** 核验进行到哪: no code yet, being checked, a verdict, or a refusal by the gateway (nothing is known then). */
export type VerdictState =
  | { readonly state: 'nothing' }
  | { readonly state: 'checking' }
  | { readonly state: 'verdict'; readonly verdict: Verdict; readonly facts: CheckFacts; readonly code: string }
  | { readonly state: 'refused'; readonly failure: GatewayFailure }

type Reached = { readonly state: 'nothing' } | { readonly state: 'checking' } | (Checked & { readonly code: string })

/** Verifies the pending code: by the gateway, or by this phone when the gateway cannot be reached. */
export function useVerdict(): { readonly now: VerdictState; readonly again: () => void } {
  const { gateway, clock } = useGateway()
  const { pending, recent, seen, offlineChecks } = useVerificationServices()
  const trust = useTrustKeeper()
  const keeper = useSessionKeeper()
  const text = useObservedValue(pending)
  const language = useLanguage()
  const [reached, setReached] = useState<Reached>({ state: text === undefined ? 'nothing' : 'checking' })

  const offlineVerdict = useOfflineVerdict()
  const verify = useMemo(() => {
    const isInspector = () => keeper.state.read().viewer?.kind === 'inspector'
    return createVerifyScanned({ gateway, clock, trust, isInspector, offlineVerdict })
  }, [clock, gateway, keeper, offlineVerdict, trust])

  const again = useCallback(() => {
    if (text === undefined) return setReached({ state: 'nothing' })
    setReached({ state: 'checking' })
    void verify(text).then((checked) => {
      // a newer code may have come meanwhile
      if (pending.read() !== text) return
      setReached({ ...checked, code: text })
      if (checked.state !== 'verdict') return
      recent.add(keeper.state.read(), checked.facts)
      void offlineChecks.keep(keeper.state.read(), text, checked.facts)
    })
  }, [keeper, offlineChecks, pending, recent, text, verify])

  useEffect(again, [again])
  // whoever leaves a verdict, or scans the next code, is done with it
  useEffect(() => seen.close, [seen, text])
  const now: VerdictState =
    reached.state === 'verdict'
      ? { state: 'verdict', verdict: reached.inWords(language), facts: reached.facts, code: reached.code }
      : reached
  return { now, again }
}
