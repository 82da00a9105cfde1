import { readLoginCode } from '@platform/login-code.ts'
import { useState } from 'react'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import type { LoginCodeFailure } from '../platform/ports.ts'
import { signIn } from './session-api.ts'
import { useSessionKeeper } from './session-context.ts'

/** WeChat has one account on one phone. */
const WECHAT_ACCOUNT = 'wechat'

/** 登录: through WeChat's login code; `run` is the person's own press, after the notice. */
export function useSignIn() {
  const { gateway } = useGateway()
  const keeper = useSessionKeeper()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<GatewayFailure | LoginCodeFailure>()
  const run = async () => {
    setBusy(true)
    setFailure(undefined)
    const code = await readLoginCode()
    const session = code.ok ? await signIn(gateway, code.value) : code
    if (session.ok) keeper.start(WECHAT_ACCOUNT, session.value)
    else setFailure(session.failure)
    setBusy(false)
  }
  return { busy, failure, run }
}
