import { useState } from 'react'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { signOut } from './session-api.ts'
import { useSessionKeeper } from './session-context.ts'

/**
 * 退出登录: `wipe` clears what this phone keeps for the account, first and whatever the network does; then the gateway
 * ends the session, and with it the codes it made. Without network the session is kept, so that it can be ended later.
 */
export function useSignOut(wipe: (account: string) => void) {
  const { gateway } = useGateway()
  const keeper = useSessionKeeper()
  const [busy, setBusy] = useState(false)
  const [offline, setOffline] = useState(false)
  const run = async () => {
    const { account } = keeper.state.read()
    if (account === undefined) return
    setBusy(true)
    wipe(account)
    const ended = await signOut(gateway)
    const unreachable = !ended.ok && (ended.failure === 'offline' || ended.failure === 'answer-unreadable')
    if (unreachable) setOffline(true)
    else keeper.forget()
    setBusy(false)
  }
  return { busy, offline, run }
}
