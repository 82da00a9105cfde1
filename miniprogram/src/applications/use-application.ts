import type { Application, SupplementRequest } from 'shared-types/contracts/applications.ts'
import type { Result } from 'shared-types/vocabulary/result.ts'
import { useCallback, useEffect, useState } from 'react'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { useSession } from '../identity/session-context.ts'
import { readApplication, withdrawApplication } from './applications-api.ts'
import { handInSupplement } from './supplement-api.ts'
import { useWhileShown } from './use-while-shown.ts'

/** 一件申请: followed while it is in sight, withdrawn, supplemented. */
export function useApplication(applicationId: string) {
  const { gateway } = useGateway()
  const { signedIn } = useSession()
  const [application, setApplication] = useState<Application>()
  const [failure, setFailure] = useState<GatewayFailure>()
  const [busy, setBusy] = useState(true)

  const take = useCallback(async (asking: Promise<Result<Application, GatewayFailure>>) => {
    setBusy(true)
    const answer = await asking
    if (answer.ok) setApplication(answer.value)
    setFailure(answer.ok ? undefined : answer.failure)
    setBusy(false)
    return answer.ok
  }, [])
  const refresh = useCallback(async () => {
    if (applicationId === '' || !signedIn) {
      setFailure(signedIn ? 'not-found' : 'not-signed-in')
      return setBusy(false)
    }
    await take(readApplication(gateway, applicationId))
  }, [applicationId, gateway, signedIn, take])
  useEffect(() => void refresh(), [refresh])
  useWhileShown(refresh, signedIn && applicationId !== '')
  return {
    ...{ application, failure, busy, refresh },
    withdraw: () => take(withdrawApplication(gateway, applicationId)),
    supplement: (body: SupplementRequest) => take(handInSupplement(gateway, applicationId, body)),
  }
}
export type ApplicationState = ReturnType<typeof useApplication>
