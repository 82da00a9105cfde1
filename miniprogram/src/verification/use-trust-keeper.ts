import { keptStorage } from '@platform/storage.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { useSessionKeeper } from '../identity/session-context.ts'
import { loadVerifySm2 } from './sm2-verify.ts'
import { createTrustKeeper, type TrustKeeper } from './trust-keeper.ts'
import { useVerificationServices } from './verification-context.ts'

/** 信任名单: one keeper for the whole app, made by the first page that verifies. */
export function useTrustKeeper(): TrustKeeper {
  const { keeper } = useVerificationServices()
  const services = useGateway()
  const session = useSessionKeeper()
  const wantsWithdrawals = () => session.state.read().viewer?.kind === 'inspector'
  const ports = { ...services, storage: keptStorage, builtInRoots: BUILT_IN_ROOTS, loadVerifySm2, wantsWithdrawals }
  return (keeper.current ??= createTrustKeeper(ports))
}
