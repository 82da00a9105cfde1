import { useState } from 'react'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { activateInspector } from './binding-api.ts'
import { useSessionKeeper } from './session-context.ts'

/** 执法人员激活: agency, badge and the code that the unit's administrator handed over. */
export function useActivation() {
  const { gateway } = useGateway()
  const keeper = useSessionKeeper()
  const [agencyCode, setAgencyCode] = useState('')
  const [badgeNumber, setBadgeNumber] = useState('')
  const [activationCode, setActivationCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [incomplete, setIncomplete] = useState(false)
  const [failure, setFailure] = useState<GatewayFailure>()

  const activate = async () => {
    const facts = {
      agencyCode: agencyCode.trim().toUpperCase(),
      badgeNumber: badgeNumber.trim().toUpperCase(),
      activationCode: activationCode.trim(),
    }
    const shaped = /^[0-9A-Z]{6,18}$/.test(facts.agencyCode) && /^[0-9A-Z]{4,20}$/.test(facts.badgeNumber)
    const complete = shaped && facts.activationCode.length >= 6
    setIncomplete(!complete)
    setFailure(undefined)
    if (!complete) return
    setBusy(true)
    const viewer = await activateInspector(gateway, facts)
    setBusy(false)
    if (viewer.ok) keeper.replaceViewer(viewer.value)
    else setFailure(viewer.failure)
  }
  return {
    agencyCode,
    setAgencyCode,
    badgeNumber,
    setBadgeNumber,
    activationCode,
    setActivationCode,
    busy,
    incomplete,
    failure,
    activate,
  }
}
