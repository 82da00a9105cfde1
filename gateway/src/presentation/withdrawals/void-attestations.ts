import { MOST_STEPS, STEP_SECONDS } from 'shared-types/presentation-code/attestation-limits.ts'
import type { VoidOrder } from 'shared-types/trust/withdrawal-list.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { KeyStore } from '../../cryptography/key-record.ts'

/** Port: void orders 作废令, one for each attestation key at most. */
export interface VoidOrders {
  all(): Promise<readonly VoidOrder[]>
  /** Of two orders for one key the later instant stands. */
  add(order: VoidOrder, at: number): Promise<void>
}

/**
 * 作废背书: everything that this key signed before the instant (milliseconds since 1970; not after now) is void, which the
 * next withdrawal list says. `key-unknown`: no key of attestations or inspector cards has the number.
 */
export type VoidAttestationsBefore = (keyNumber: number, at: number) => Promise<Result<VoidOrder, 'key-unknown'>>

/** Makes the use case; a gateway that runs takes the order up by itself. */
export function createVoidAttestationsBefore(deps: {
  readonly voidOrders: VoidOrders
  readonly keyStore: Pick<KeyStore, 'all'>
  readonly now: () => number
}): VoidAttestationsBefore {
  return async (keyNumber, at) => {
    const keys = await deps.keyStore.all()
    const known = keys.some((key) => key.keyNumber === keyNumber && key.keyNumber > 0 && key.purpose !== 'withdrawals')
    if (!known) return fail('key-unknown')
    const now = deps.now()
    // A code names whole seconds and rounds them down: what was signed within the second of the order must not slip by.
    const order = { keyNumber, voidBefore: Math.ceil(Math.min(at, now) / 1000) }
    await deps.voidOrders.add(order, now)
    return succeed(order)
  }
}

/** A code starts seven days after its signing at the latest, and ends with its steps; an hour for clocks. */
const LONGEST_USE_SECONDS = 7 * 86_400 + MOST_STEPS * STEP_SECONDS + 3_600

/** Orders that may still meet a running code, the newest first. `nowSeconds` in Unix seconds. */
export function ordersInForce(orders: readonly VoidOrder[], nowSeconds: number): readonly VoidOrder[] {
  return orders
    .filter(({ voidBefore }) => voidBefore + LONGEST_USE_SECONDS > nowSeconds)
    .toSorted((one, other) => other.voidBefore - one.voidBefore || other.keyNumber - one.keyNumber)
}
