import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { useCallback, useEffect, useState } from 'react'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { readCertificate } from './certificates-api.ts'

/** 证照详情: asked anew on opening and on request. */
export function useCertificate(certificateId: string) {
  const { gateway } = useGateway()
  const [certificate, setCertificate] = useState<OwnCertificate>()
  const [failure, setFailure] = useState<GatewayFailure>()
  const [busy, setBusy] = useState(true)
  const refresh = useCallback(async () => {
    setBusy(true)
    const answer = await readCertificate(gateway, certificateId)
    if (answer.ok) setCertificate(answer.value)
    setFailure(answer.ok ? undefined : answer.failure)
    setBusy(false)
  }, [certificateId, gateway])
  useEffect(() => void refresh(), [refresh])
  return { certificate, failure, busy, refresh }
}
