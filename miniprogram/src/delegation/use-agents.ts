import type { CompanyAgent } from 'shared-types/contracts/company-agents.ts'
import { useCallback, useEffect, useState } from 'react'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { endAgent, listAgents } from './agents-api.ts'

/** 经办人: the list, what went wrong, and ending one; the list is asked anew after it. */
export function useAgents() {
  const { gateway } = useGateway()
  const [agents, setAgents] = useState<readonly CompanyAgent[]>()
  const [failure, setFailure] = useState<GatewayFailure>()
  const [busy, setBusy] = useState(true)
  const refresh = useCallback(async () => {
    setBusy(true)
    const answer = await listAgents(gateway)
    if (answer.ok) setAgents(answer.value)
    setFailure(answer.ok ? undefined : answer.failure)
    setBusy(false)
  }, [gateway])
  useEffect(() => void refresh(), [refresh])
  const end = async ({ agentId }: CompanyAgent) => {
    setBusy(true)
    const ended = await endAgent(gateway, agentId)
    if (ended.ok) return refresh()
    setFailure(ended.failure)
    setBusy(false)
  }
  return { agents, failure, busy, refresh, end }
}
