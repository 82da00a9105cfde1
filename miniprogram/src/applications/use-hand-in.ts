import { randomBytes } from '@platform/random-bytes.ts'
import type { Application, ApplicationRequest } from 'shared-types/contracts/applications.ts'
import { useRef, useState } from 'react'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { submitApplication } from './applications-api.ts'
import { createHandIn } from './hand-in.ts'
import type { DraftInHand } from './use-draft.ts'

/** 提交: at most one at a time; gives the application once it is there. */
export function useHandIn({ keep, drop, read }: DraftInHand) {
  const { gateway } = useGateway()
  const underWay = useRef(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<GatewayFailure>()
  const [application, setApplication] = useState<Application>()
  const run = async (request: ApplicationRequest) => {
    const draft = read()
    if (underWay.current || draft === undefined) return
    underWay.current = true
    setBusy(true)
    setFailure(undefined)
    const submit = (body: ApplicationRequest, key: string) => submitApplication(gateway, body, key)
    const handed = await createHandIn({ randomBytes, keep, drop, submit })(draft, request)
    underWay.current = false
    setBusy(false)
    if (handed.ok) setApplication(handed.value)
    else setFailure(handed.failure)
  }
  return { busy, failure, application, run }
}
