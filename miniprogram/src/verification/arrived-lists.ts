import type { SignedEnvelope } from 'shared-types/contracts/signed-documents.ts'
import type { Gateway } from '../gateway-client/gateway.ts'
import { createLongText } from '../platform/long-text.ts'
import type { KeyValueStorage } from '../platform/ports.ts'

/** Lists that an officer's first page fetches ahead. */
export type ArrivedList = 'trust-list' | 'withdrawals'

/** A list as it came: nobody has verified it yet. */
export interface Arrived {
  readonly envelope: string
  readonly etag: string
}

/**
 * 先取回来的名单: the first page fetches without the verifying code; whoever verifies next takes what arrived and believes
 * nothing of it before.
 */
export interface ArrivedLists {
  readonly fetch: () => Promise<void>
  /** Gives what arrived and forgets it here. */
  readonly take: (list: ArrivedList) => Arrived | undefined
}

/** Where the verified lists remember how far they are. */
export const LIST_ETAGS = { 'trust-list': 'trust:etag', withdrawals: 'withdrawals:etag' } as const
const LISTS = ['trust-list', 'withdrawals'] as const
/** More than a megabyte over a weak network. */
export const LIST_TIMEOUT_MS = 60_000

/** Makes them; nothing is asked before `fetch`. */
export function createArrivedLists(gateway: Gateway, storage: KeyValueStorage): ArrivedLists {
  const textOf = (list: ArrivedList) => createLongText(storage, `arrived:${list}`)
  const etagKey = (list: ArrivedList) => `arrived:${list}:etag`
  const fetchOne = async (list: ArrivedList) => {
    const known = storage.read(etagKey(list)) ?? storage.read(LIST_ETAGS[list]) ?? ''
    const request = { method: 'GET', path: `/${list}`, access: 'open', timeoutMs: LIST_TIMEOUT_MS } as const
    const answer = await gateway.ask<SignedEnvelope | null>(known === '' ? request : { ...request, ifNoneMatch: known })
    if (!answer.ok || answer.value.body === null) return
    // a phone without room keeps what it has verified
    if (textOf(list).write(JSON.stringify(answer.value.body))) {
      storage.write(etagKey(list), answer.value.headers['etag'] ?? '')
    }
  }
  return {
    fetch: async () => {
      for (const list of LISTS) await fetchOne(list)
    },
    take: (list) => {
      const envelope = textOf(list).read()
      const etag = storage.read(etagKey(list)) ?? ''
      textOf(list).remove()
      storage.remove(etagKey(list))
      return envelope === undefined ? undefined : { envelope, etag }
    },
  }
}
