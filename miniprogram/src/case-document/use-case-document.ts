import { useState } from 'react'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { useSession } from '../identity/session-context.ts'
import { takeCaseDocument } from './case-document-api.ts'
import { caseRequest, EMPTY_CASE_FORM, type CaseForm, type CaseFormFault } from './case-form.ts'
import { usePassingDocument } from './use-passing-document.ts'

/** 办案取证 for the code that was just verified: the form, asking, and what is shown for sixty seconds. */
export function useCaseDocument(code: string | undefined) {
  const { gateway } = useGateway()
  const { viewer } = useSession()
  const passing = usePassingDocument()
  const [form, setForm] = useState<CaseForm>(EMPTY_CASE_FORM)
  const [fault, setFault] = useState<CaseFormFault>()
  const [failure, setFailure] = useState<GatewayFailure>()
  const [busy, setBusy] = useState(false)
  const take = async () => {
    const request = caseRequest(form, code ?? '', viewer?.badgeNumber)
    setFault(request.ok ? undefined : request.failure)
    setFailure(undefined)
    if (!request.ok) return
    setBusy(true)
    const taken = await takeCaseDocument(gateway, request.value)
    setBusy(false)
    if (!taken.ok) return setFailure(taken.failure)
    setForm(EMPTY_CASE_FORM)
    passing.show(taken.value)
  }
  const change = (differences: Partial<CaseForm>) => setForm((typed) => ({ ...typed, ...differences }))
  return { form, change, fault, failure, busy, take, ...passing }
}
