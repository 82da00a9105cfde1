import type { Clock } from '../gateway-client/clock.ts'
import type { Gateway } from '../gateway-client/gateway.ts'
import type { SessionKeeper } from '../identity/session-keeper.ts'
import type { KeyValueStorage, RandomBytes } from '../platform/ports.ts'
import { createMakeSpan } from './make-span.ts'
import { createMinuteShelf } from './minute-shelf.ts'
import { readOfficialHost } from './official-host.ts'
import type { PresentationServices } from './presentation-context.ts'
import { createReadyStore } from './ready-store.ts'
import { createBreathe } from './slices.ts'
import { sm3 } from './sm3-hash.ts'
import { createStockKeeper } from './stock-keeper.ts'

/** What they are made of. */
export interface PresentationServicePorts {
  readonly gateway: Gateway
  readonly clock: Clock
  readonly wallMs: () => number
  readonly monotonicMs: () => number
  readonly randomBytes: RandomBytes
  readonly storage: KeyValueStorage
  readonly keeper: Pick<SessionKeeper, 'state'>
}

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** 亮证要用的: store, stock and shelf, once for the application. */
export function createPresentationServices(ports: PresentationServicePorts): PresentationServices {
  const { gateway, clock, wallMs, monotonicMs, randomBytes, storage, keeper } = ports
  const breathe = () => createBreathe(monotonicMs, () => wait(0))
  const store = createReadyStore(storage)
  const makeSpan = createMakeSpan({ gateway, clock, wallMs, randomBytes, createBreathe: breathe })
  const isCurrent = (account: string) => {
    const now = keeper.state.read()
    return now.account === account && now.signedIn
  }
  const shelf = createMinuteShelf(sm3, breathe)
  wipeWithSession(keeper.state, (account) => {
    store.wipe(account)
    shelf.clear()
  })
  return {
    store,
    shelf,
    stock: createStockKeeper({ makeSpan, readHost: () => readOfficialHost(gateway), store, clock, isCurrent, wait }),
  }
}

/**
 * 会话没了就清码: a sign-out here, or one from another phone (手机丢了) that this phone learns of with its next question. The
 * gateway has ended the running codes with the session, so what is kept would be a doubt to everybody.
 */
export function wipeWithSession(state: SessionKeeper['state'], wipe: (account: string) => void): void {
  let before = state.read()
  state.subscribe(() => {
    const now = state.read()
    const { account, signedIn } = before
    if (account !== undefined && signedIn && now.account === account && !now.signedIn) wipe(account)
    before = now
  })
}
