import { useState } from 'react'
import { useGateway } from '../gateway-client/gateway-context.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { askPhoneCode, bindIdentity } from './binding-api.ts'
import { bindingFault, codeFault, type BindingFault } from './binding-form.ts'
import { useSessionKeeper } from './session-context.ts'

/** 告知书版本: the month of the notice that the page shows. */
const NOTICE_VERSION = '2026-11'

/** 实名绑定 in two steps: name and number, then the code that the province sent. */
export function useBinding() {
  const { gateway } = useGateway()
  const keeper = useSessionKeeper()
  const [name, setName] = useState('')
  const [idNumber, setIdNumber] = useState('')
  const [code, setCode] = useState('')
  const [proofId, setProofId] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<BindingFault>()
  const [failure, setFailure] = useState<GatewayFailure>()
  const person = { name: name.trim(), idNumber: idNumber.trim().toUpperCase() }

  const sendCode = async () => {
    const found = bindingFault(person)
    setFault(found)
    setFailure(undefined)
    if (found) return
    setBusy(true)
    const sent = await askPhoneCode(gateway, person)
    setBusy(false)
    if (sent.ok) setProofId(sent.value)
    else setFailure(sent.failure)
  }
  const bind = async () => {
    const found = bindingFault(person) ?? codeFault(code)
    setFault(found)
    setFailure(undefined)
    if (found || proofId === undefined) return
    setBusy(true)
    const proof = { method: 'phone-code', proofId, code } as const
    const bound = await bindIdentity(gateway, { ...person, proof, noticeVersion: NOTICE_VERSION })
    setBusy(false)
    if (bound.ok) keeper.replaceViewer(bound.value)
    else setFailure(bound.failure)
  }
  return {
    name,
    setName,
    idNumber,
    setIdNumber,
    code,
    setCode,
    sent: proofId !== undefined,
    busy,
    fault,
    failure,
    sendCode,
    bind,
  }
}
