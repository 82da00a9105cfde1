import { useCallback, useEffect, useState } from 'react'
import { useLanguage, type Language } from '../design/language.ts'
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

/** The same before it is put into words, so that a change of language asks nobody again. */
type Reached =
  | Exclude<VerdictState, { readonly state: 'verdict' }>
  | { readonly state: 'verdict'; readonly inWords: (language: Language) => Verdict }

/** No network, or a captive portal's page instead of an answer: then the phone itself gives the verdict. */
const WITHOUT_NETWORK: readonly GatewayFailure[] = ['offline', 'answer-unreadable']

/** Verifies the pending code: by the gateway, or by this phone when the gateway cannot be reached. */
export function useVerdict(): { readonly now: VerdictState; readonly again: () => void } {
  const { gateway, clock } = useGateway()
  const { pending } = useVerificationServices()
  const trust = useTrustKeeper()
  const keeper = useSessionKeeper()
  const text = useObservedValue(pending)
  const language = useLanguage()
  const [reached, setReached] = useState<Reached>({ state: text === undefined ? 'nothing' : 'checking' })

  const verify = useCallback(
    async (code: string): Promise<Reached> => {
      const answer = await askVerification(gateway, code)
      const reading = clock.read()
      const inspector = keeper.state.read().viewer?.kind === 'inspector'
      if (answer.ok) {
        const { value } = answer
        return { state: 'verdict', inWords: (language) => onlineVerdict(value, inspector, reading.nowMs, language) }
      }
      if (!WITHOUT_NETWORK.includes(answer.failure)) return { state: 'refused', failure: answer.failure }
      await trust.load()
      const verdict = offlineVerdict(code, inspector, trust.stock.read(), reading)
      return { state: 'verdict', inWords: (language) => offlineVerdictWords(verdict, reading.nowMs, language) }
    },
    [clock, gateway, keeper, trust],
  )

  const again = useCallback(() => {
    if (text === undefined) return setReached({ state: 'nothing' })
    setReached({ state: 'checking' })
    void verify(text).then((next) => {
      // a newer code may have come meanwhile
      if (pending.read() === text) setReached(next)
    })
  }, [pending, text, verify])

  useEffect(again, [again])
  const now: VerdictState =
    reached.state === 'verdict' ? { state: 'verdict', verdict: reached.inWords(language) } : reached
  return { now, again }
}
