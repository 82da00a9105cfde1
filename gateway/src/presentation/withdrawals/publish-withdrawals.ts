import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { encodeWithdrawals, packRecords } from 'shared-types/trust/encode-withdrawals.ts'
import { signedMessage } from 'shared-types/trust/signed-message.ts'
import type { Envelope } from 'shared-types/trust/signed-envelope.ts'
import { WITHDRAWAL_RECORD_LENGTH, type VoidOrder, type WithdrawalHeader } from 'shared-types/trust/withdrawal-list.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { AttestationKeys, SigningKey, WithdrawalSigners } from '../../cryptography/key-ring.ts'
import { sm3Hex } from '../../cryptography/sm3.ts'
import type { ListHead, PublishedLists } from './published-list.ts'
import { ordersInForce, type VoidOrders } from './void-attestations.ts'
import { recordsOf, type WithdrawnEntries } from './withdrawn-entry.ts'

/** What publishing needs; `now` in milliseconds. */
export interface PublishWithdrawalsDeps {
  readonly withdrawn: WithdrawnEntries
  readonly voidOrders: Pick<VoidOrders, 'all'>
  readonly lists: PublishedLists
  readonly signers: WithdrawalSigners
  readonly attestationKeys: AttestationKeys
  readonly now: () => number
}

/** What publishing came to, and the list that is in force. */
export interface PublishedWithdrawals {
  readonly state: 'published' | 'not-due'
  readonly head: ListHead
}

/**
 * 发布状态名单: a new version when anything changed since the last one, and in any case before the last one is an hour
 * old. `no-key`: no key of the use `withdrawals` runs (`key create --if-missing` makes one).
 */
export type PublishWithdrawals = () => Promise<Result<PublishedWithdrawals, 'no-key'>>

/** Reissued at least hourly (presentation-code, signed documents); the rest of the hour is for a publisher that stumbles. */
const DUE_AFTER_SECONDS = 50 * 60
const LIFE_SECONDS = 24 * 3_600

/** Makes the use case. */
export function createPublishWithdrawals(deps: PublishWithdrawalsDeps): PublishWithdrawals {
  return async () => {
    const now = deps.now()
    const nowSeconds = Math.floor(now / 1000)
    const last = await deps.lists.newestHead()
    const orders = ordersInForce(await deps.voidOrders.all(), nowSeconds)
    const records = packRecords(recordsOf(await deps.withdrawn.read(now)))
    const contentDigest = digestOf(records, orders)
    if (last !== undefined && last.contentDigest === contentDigest && nowSeconds - last.issuedAt < DUE_AFTER_SECONDS)
      return succeed({ state: 'not-due', head: last })
    const [signer] = deps.signers(nowSeconds)
    if (signer === undefined) return fail('no-key')
    // A clock that was turned back must not make a newer version older than the last one.
    const issuedAt = Math.max(nowSeconds, last?.issuedAt ?? 0)
    const version = (last?.version ?? 0) + 1
    const times = { version, issuedAt, nextUpdate: issuedAt + LIFE_SECONDS }
    const header = { ...times, ...ordersInHeader(orders, attestationKeyNumber(deps, nowSeconds) ?? signer.keyNumber) }
    const head = { version, issuedAt, contentDigest, records: records.length / WITHDRAWAL_RECORD_LENGTH }
    const envelope = JSON.stringify(sealInEnvelope(encodeWithdrawals(header, records), signer))
    if (await deps.lists.add({ ...head, envelope })) return succeed({ state: 'published', head })
    return succeed({ state: 'not-due', head: (await deps.lists.newestHead()) ?? head })
  }
}

/** Without an order the header still names a key, of which nothing is void (decision 0040). */
function ordersInHeader(
  [newest, ...others]: readonly VoidOrder[],
  keyNumber: number,
): Pick<WithdrawalHeader, 'keyNumber' | 'voidBefore' | 'alsoVoid'> {
  return { ...(newest ?? { keyNumber, voidBefore: 0 }), ...(others.length === 0 ? {} : { alsoVoid: others }) }
}

function attestationKeyNumber({ attestationKeys }: PublishWithdrawalsDeps, nowSeconds: number): number | undefined {
  return attestationKeys.current(nowSeconds, { view: 0, kinds: [], provinces: [] })?.keyNumber
}

/** The trust list names keys by number alone, so that is the id under which a reader finds the signer. */
function sealInEnvelope(payload: Uint8Array, { keyNumber, sign }: SigningKey): Envelope {
  const signature = encodeBase64url(sign(signedMessage('withdrawals', payload)))
  return { payload: encodeBase64url(payload), signatures: [{ keyId: String(keyNumber), signature }] }
}

function digestOf(records: Uint8Array, orders: readonly VoidOrder[]): string {
  return sm3Hex(Buffer.concat([records, Buffer.from(JSON.stringify(orders))]))
}
