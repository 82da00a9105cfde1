import type { ApplicationDeliveries, TakenDelivery } from './application-message.ts'
import type { ApplicationDirectory } from './province-applications.ts'

/** What delivering needs; `now` in milliseconds. */
export interface DeliverApplicationsDeps {
  readonly deliveries: ApplicationDeliveries
  readonly provinces: ApplicationDirectory
  readonly now: () => number
}

const AT_ONCE = 8
/** Longer than any call; whoever dies under it leaves the message to the next one. */
const LEASE_MS = 30_000
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

async function deliver({ deliveries, provinces, now }: DeliverApplicationsDeps, taken: TakenDelivery): Promise<void> {
  const outcome = await provinces.find(taken.province)?.handIn(taken.message)
  // A conflict is an answer: the province knows the application, and this message changes it no more.
  if (outcome?.ok === true || outcome?.failure === 'conflict') return deliveries.settle(taken, now())
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(taken.tries - 1, 10))
  return deliveries.postpone(taken.deliveryId, now() + pause)
}

/**
 * 投递: hands over every message that is due. The province takes each one once, by receipt number and round, however often
 * it comes; so a crash at any moment loses none and doubles none. One run at a time.
 */
export function createDeliverApplications(deps: DeliverApplicationsDeps): () => Promise<void> {
  let running: Promise<void> | undefined
  const run = async (): Promise<void> => {
    for (;;) {
      const taken = await deps.deliveries.take(AT_ONCE, deps.now(), deps.now() + LEASE_MS)
      if (taken.length === 0) return
      await Promise.all(taken.map((one) => deliver(deps, one)))
    }
  }
  return () => {
    running ??= run().finally(() => {
      running = undefined
    })
    return running
  }
}
