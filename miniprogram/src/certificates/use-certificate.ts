import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { useEffect, useState } from 'react'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { readCertificate } from './certificates-api.ts'

/** 证照详情: asked anew on opening. */
export function useCertificate(certificateId: string) {
  const { gateway } = useGateway()
  const [certificate, setCertificate] = useState<OwnCertificate>()
  const [failure, setFailure] = useState<GatewayFailure>()
  useEffect(() => {
    void readCertificate(gateway, certificateId).then((answer) =>
      answer.ok ? setCertificate(answer.value) : setFailure(answer.failure),
    )
  }, [certificateId, gateway])
  return { certificate, failure }
}
