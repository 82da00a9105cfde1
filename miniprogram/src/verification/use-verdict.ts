import { useCallback, useEffect, useState } from 'react'
import { useObservedValue } from '../design/observed-value.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { useSessionKeeper } from '../identity/session-context.ts'
import { offlineVerdict } from './offline-verdict.ts'
import { offlineVerdictWords } from './offline-verdict-words.ts'
import { onlineVerdict } from './online-verdict.ts'
import { askVerification } from './verification-api.ts'
import { useTrustKeeper } from './use-trust-keeper.ts'
import { useVerificationServices } from './verification-context.ts'
import type { Verdict } from './verdict.ts'

/** 核验进行到哪: no code yet, being checked, a verdict, or a refusal by the gateway (nothing is known then). */
export type VerdictState =
  | { readonly state: 'nothing' }
  | { readonly state: 'checking' }
  | { readonly state: 'verdict'; readonly verdict: Verdict }
  | { readonly state: 'refused'; readonly failure: GatewayFailure }

/** No network, or a captive portal's page instead of an answer: then the phone itself gives the verdict. */
const WITHOUT_NETWORK: readonly GatewayFailure[] = ['offline', 'answer-unreadable']

/** Verifies the pending code: by the gateway, or by this phone when the gateway cannot be reached. */
export function useVerdict(): { readonly now: VerdictState; readonly again: () => void } {
  const { gateway, clock } = useGateway()
  const { pending } = useVerificationServices()
  const trust = useTrustKeeper()
  const keeper = useSessionKeeper()
  const text = useObservedValue(pending)
  const [now, setNow] = useState<VerdictState>({ state: text === undefined ? 'nothing' : 'checking' })

  const verify = useCallback(
    async (code: string): Promise<VerdictState> => {
      const answer = await askVerification(gateway, code)
      const reading = clock.read()
      const inspector = keeper.state.read().viewer?.kind === 'inspector'
      if (answer.ok) return { state: 'verdict', verdict: onlineVerdict(answer.value, inspector, reading.nowMs) }
      if (!WITHOUT_NETWORK.includes(answer.failure)) return { state: 'refused', failure: answer.failure }
      await trust.load()
      const verdict = offlineVerdict(code, inspector, trust.stock.read(), reading)
      return { state: 'verdict', verdict: offlineVerdictWords(verdict, reading.nowMs) }
    },
    [clock, gateway, keeper, trust],
  )

  const again = useCallback(() => {
    if (text === undefined) return setNow({ state: 'nothing' })
    setNow({ state: 'checking' })
    void verify(text).then((next) => {
      // a newer code may have come meanwhile
      if (pending.read() === text) setNow(next)
    })
  }, [pending, text, verify])

  useEffect(again, [again])
  return { now, again }
}
