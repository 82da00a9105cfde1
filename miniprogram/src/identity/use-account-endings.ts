import { useState } from 'react'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { signOutEverywhere, unbindIdentity } from './devices-api.ts'
import { useSessionKeeper } from './session-context.ts'

/** 结束什么: every session of the account, or its binding to a person. */
export type AccountEnding = 'everywhere' | 'binding'

/**
 * 全部退出、解除绑定: the gateway first, because ending elsewhere is the point; only then `wipe` clears what this phone
 * keeps for the account. When the gateway cannot be reached nothing has changed anywhere.
 */
export function useAccountEndings(wipe: (account: string) => void) {
  const { gateway } = useGateway()
  const keeper = useSessionKeeper()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<GatewayFailure>()
  const [done, setDone] = useState<AccountEnding>()
  const run = async (ending: AccountEnding) => {
    const { account } = keeper.state.read()
    if (account === undefined) return
    setBusy(true)
    const ended = await (ending === 'everywhere' ? signOutEverywhere(gateway) : unbindIdentity(gateway))
    setBusy(false)
    setFailure(ended.ok ? undefined : ended.failure)
    if (!ended.ok) return
    wipe(account)
    if (ending === 'everywhere') keeper.forget()
    else keeper.replaceViewer({ kind: 'public' })
    setDone(ending)
  }
  return { busy, failure, done, run }
}
