import type { Consent, ConsentList } from 'shared-types/contracts/consents.ts'
import type { Result } from 'shared-types/vocabulary/result.ts'
import { useCallback, useEffect, useState } from 'react'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { giveConsent, readConsents, withdrawConsent } from './consents-api.ts'

/** 同意与告知: asked anew on opening and after each decision; a decision that fails changes nothing on the screen. */
export function useConsents() {
  const { gateway } = useGateway()
  const [list, setList] = useState<ConsentList>()
  const [failure, setFailure] = useState<GatewayFailure>()
  const [refused, setRefused] = useState<GatewayFailure>()
  const [busy, setBusy] = useState(true)
  const refresh = useCallback(async () => {
    setBusy(true)
    const answer = await readConsents(gateway)
    if (answer.ok) setList(answer.value)
    setFailure(answer.ok ? undefined : answer.failure)
    setBusy(false)
  }, [gateway])
  useEffect(() => void refresh(), [refresh])
  const decide = async (deciding: Promise<Result<true, GatewayFailure>>) => {
    setBusy(true)
    const decided = await deciding
    setRefused(decided.ok ? undefined : decided.failure)
    await refresh()
  }
  return {
    list,
    failure,
    refused,
    busy,
    refresh,
    give: (consent: Consent) => decide(giveConsent(gateway, consent)),
    withdraw: (consent: Consent) => decide(withdrawConsent(gateway, consent)),
  }
}
