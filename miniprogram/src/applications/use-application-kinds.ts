import type { ApplicationKind } from 'shared-types/contracts/application-kinds.ts'
import { useCallback, useEffect, useState } from 'react'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { useSession } from '../identity/session-context.ts'
import { listApplicationKinds } from './forms-api.ts'

/** 可办事项: asked once on opening. */
export function useApplicationKinds() {
  const { gateway } = useGateway()
  const { signedIn } = useSession()
  const [kinds, setKinds] = useState<readonly ApplicationKind[]>()
  const [failure, setFailure] = useState<GatewayFailure>()
  const [busy, setBusy] = useState(true)
  const refresh = useCallback(async () => {
    if (!signedIn) {
      setFailure('not-signed-in')
      return setBusy(false)
    }
    setBusy(true)
    const answer = await listApplicationKinds(gateway)
    if (answer.ok) setKinds(answer.value)
    setFailure(answer.ok ? undefined : answer.failure)
    setBusy(false)
  }, [gateway, signedIn])
  useEffect(() => void refresh(), [refresh])
  return { kinds, failure, busy, refresh }
}
