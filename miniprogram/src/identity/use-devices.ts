import type { LivingSession } from 'shared-types/contracts/sessions.ts'
import { useCallback, useEffect, useState } from 'react'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { listDevices } from './devices-api.ts'

/** 已登录的设备: asked anew on opening and on request. */
export function useDevices() {
  const { gateway } = useGateway()
  const [devices, setDevices] = useState<readonly LivingSession[]>()
  const [failure, setFailure] = useState<GatewayFailure>()
  const [busy, setBusy] = useState(true)
  const refresh = useCallback(async () => {
    setBusy(true)
    const answer = await listDevices(gateway)
    if (answer.ok) setDevices(answer.value)
    setFailure(answer.ok ? undefined : answer.failure)
    setBusy(false)
  }, [gateway])
  useEffect(() => void refresh(), [refresh])
  return { devices, failure, busy, refresh }
}
