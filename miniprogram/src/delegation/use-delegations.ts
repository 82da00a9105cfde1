import type { Delegation } from 'shared-types/contracts/delegations.ts'
import { useCallback, useEffect, useState } from 'react'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { acceptDelegation, endDelegation, listDelegations } from './delegations-api.ts'
import type { DelegationAction } from './delegation-words.ts'

/** 授权亮证: the list, what went wrong, and acting on one; the list is asked anew after every action. */
export function useDelegations() {
  const { gateway } = useGateway()
  const [delegations, setDelegations] = useState<readonly Delegation[]>()
  const [failure, setFailure] = useState<GatewayFailure>()
  const [busy, setBusy] = useState(true)

  const refresh = useCallback(async () => {
    setBusy(true)
    const answer = await listDelegations(gateway)
    if (answer.ok) setDelegations(answer.value)
    setFailure(answer.ok ? undefined : answer.failure)
    setBusy(false)
  }, [gateway])
  useEffect(() => void refresh(), [refresh])

  const act = async (delegation: Delegation, action: DelegationAction) => {
    setBusy(true)
    const does = action === 'accept' ? acceptDelegation : endDelegation
    const done = await does(gateway, delegation.delegationId)
    if (done.ok) return refresh()
    setFailure(done.failure)
    setBusy(false)
  }
  return { delegations, failure, busy, refresh, act }
}
