import { AsyncLocalStorage } from 'node:async_hooks'
import type { ActivePolicy } from '../release/bundle/active-policy.ts'
import type { Policy } from '../release/compile-policy.ts'
import { sendProblem } from './problem-reply.ts'
import type { GatewayServer } from './server-types.ts'

/** Everything that may release something. */
const API = '/api/'
/** How long a request waits for an instance that has to ask the store again before it is answered. */
const LONGEST_WAIT_MS = 1_000

/** 版本锁定: each request runs under exactly one version of the release policy, whatever is activated meanwhile. */
export interface PolicyHold {
  /** The policy of the request that asks; outside of a request the one in force now. */
  activePolicy(): Policy
  /** Puts the steps before the handlers of a server whose routes are not registered yet. */
  install(server: GatewayServer): void
  /** Whether this instance knows which version is in force; asks the store when it is not sure any more. */
  isSure(): Promise<boolean>
}

/**
 * Use cases ask for the policy as often as they like: it is chosen once for each request, after its body was read. An
 * instance that cannot confirm the version answers every request of the interface with 503 `evidence-unavailable`: no entry
 * could truthfully name the version that it acted under.
 */
export function createPolicyHold(active: ActivePolicy): PolicyHold {
  const held = new AsyncLocalStorage<Policy>()
  const isSure = async (): Promise<boolean> => active.confirmed() || within(active.refresh())
  return {
    activePolicy: () => held.getStore() ?? active.inForce().policy,
    isSure,
    install(server) {
      server.addHook('onRequest', async (request, reply) => {
        if (!isInterface(request.routeOptions.url) || (await isSure())) return undefined
        return sendProblem(reply, 'evidence-unavailable')
      })
      // A body may have taken half a minute to come.
      server.addHook('preValidation', (request, reply, done) => {
        const goOn = (): void => held.run(active.inForce().policy, done)
        if (!isInterface(request.routeOptions.url) || active.confirmed()) return goOn()
        const settle = (sure: boolean): unknown => (sure ? goOn() : sendProblem(reply, 'evidence-unavailable'))
        isSure().then(settle, done)
      })
    },
  }
}

function isInterface(route: string | undefined): boolean {
  return route?.startsWith(API) ?? false
}

/** False when the store takes too long: a database that hangs must not hold every request with it. */
async function within(asking: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((settle) => {
    timer = setTimeout(() => settle(false), LONGEST_WAIT_MS)
  })
  return Promise.race([asking, late]).finally(() => clearTimeout(timer))
}
