import type { IdentityProof } from 'shared-types/contracts/identity.ts'
import { useState } from 'react'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { askPhoneCode, bindIdentity } from './binding-api.ts'
import { bindingFault, codeFault, tokenFault, type BindingFault, type ProofMethod } from './binding-form.ts'
import { useSessionKeeper } from './session-context.ts'

/** 告知书版本: the month of the notice that the page shows. */
const NOTICE_VERSION = '2026-11'

/** What is filled in. */
interface BindingFields {
  readonly method: ProofMethod
  readonly name: string
  readonly idNumber: string
  readonly code: string
  readonly token: string
}
const EMPTY: BindingFields = { method: 'phone-code', name: '', idNumber: '', code: '', token: '' }

/** 实名绑定: name and number, then the code that the province sent or a token of the identity platform. */
export function useBinding() {
  const { gateway } = useGateway()
  const keeper = useSessionKeeper()
  const [fields, setFields] = useState(EMPTY)
  const [proofId, setProofId] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<BindingFault>()
  const [failure, setFailure] = useState<GatewayFailure>()
  const { method, name, idNumber, code } = fields
  const person = { name: name.trim(), idNumber: idNumber.trim().toUpperCase() }
  const token = fields.token.replace(/\s/g, '')

  const change = (differences: Partial<BindingFields>) => {
    setFault(undefined)
    setFailure(undefined)
    setFields((earlier) => ({ ...earlier, ...differences }))
  }
  const isRight = (found: BindingFault | undefined): boolean => {
    setFault(found)
    setFailure(undefined)
    return found === undefined
  }
  const sendCode = async () => {
    if (!isRight(bindingFault(person))) return
    setBusy(true)
    const sent = await askPhoneCode(gateway, person)
    setBusy(false)
    if (sent.ok) setProofId(sent.value)
    else setFailure(sent.failure)
  }
  const proofOf = (): IdentityProof | undefined => {
    if (method === 'platform-identity') return { method, token }
    return proofId === undefined ? undefined : { method, proofId, code }
  }
  const bind = async () => {
    const ownFault = method === 'phone-code' ? codeFault(code) : tokenFault(token)
    const proof = proofOf()
    if (!isRight(bindingFault(person) ?? ownFault) || !proof) return
    setBusy(true)
    const bound = await bindIdentity(gateway, { ...person, proof, noticeVersion: NOTICE_VERSION })
    setBusy(false)
    if (bound.ok) keeper.replaceViewer(bound.value)
    else setFailure(bound.failure)
  }
  return { fields, change, sent: proofId !== undefined, busy, fault, failure, sendCode, bind }
}
