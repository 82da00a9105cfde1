import type { Application } from 'shared-types/contracts/applications.ts'
import { useCallback, useEffect, useState } from 'react'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { useSession } from '../identity/session-context.ts'
import { listApplications } from './applications-api.ts'
import { useWhileShown } from './use-while-shown.ts'

/** 我的申请: the list, followed while it is in sight; an earlier list stays when asking again fails. */
export function useApplications() {
  const { gateway } = useGateway()
  const { signedIn } = useSession()
  const [applications, setApplications] = useState<readonly Application[]>()
  const [failure, setFailure] = useState<GatewayFailure>()
  const [busy, setBusy] = useState(true)

  const refresh = useCallback(async () => {
    if (!signedIn) {
      setFailure('not-signed-in')
      return setBusy(false)
    }
    setBusy(true)
    const answer = await listApplications(gateway)
    if (answer.ok) setApplications(answer.value)
    setFailure(answer.ok ? undefined : answer.failure)
    setBusy(false)
  }, [gateway, signedIn])
  useEffect(() => void refresh(), [refresh])
  useWhileShown(refresh, signedIn)
  return { applications, failure, busy, refresh }
}
