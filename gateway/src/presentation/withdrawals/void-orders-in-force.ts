import type { VerifiedWithdrawals } from 'shared-types/presentation-code/verification-input.ts'
import type { VoidOrders } from './void-attestations.ts'

const LOOK_AGAIN_AFTER_MS = 5_000

/**
 * 现行作废令 as the gateway's own verification asks them, looked up at most every five seconds. It says of keys alone: the
 * states of certificates are asked of the upstreams each time, so it holds no records and confirms nothing.
 */
export function createVoidOrdersInForce(
  voidOrders: Pick<VoidOrders, 'all'>,
  now: () => number,
): () => Promise<VerifiedWithdrawals> {
  let known: { readonly at: number; readonly orders: Promise<VerifiedWithdrawals> } | undefined
  return () => {
    if (known !== undefined && now() - known.at < LOOK_AGAIN_AFTER_MS) return known.orders
    const orders = load(voidOrders)
    known = { at: now(), orders }
    orders.catch(() => {
      known = undefined
    })
    return orders
  }
}

async function load(voidOrders: Pick<VoidOrders, 'all'>): Promise<VerifiedWithdrawals> {
  const orders = await voidOrders.all()
  const voidBefore = new Map(orders.map((order) => [order.keyNumber, order.voidBefore]))
  return { issuedAt: 0, nextUpdate: 0, voidBefore, find: () => undefined }
}
