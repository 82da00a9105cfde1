import { SignedEnvelope } from 'shared-types/contracts/signed-documents.ts'
import { Parse } from 'typebox/value'
import { sm3Hex } from '../../cryptography/sm3.ts'
import type { PublishedLists } from './published-list.ts'

/** The list as it is served: parsed and hashed once for each version, not once for each phone. */
export interface ServedWithdrawals {
  readonly version: number
  readonly etag: string
  readonly envelope: SignedEnvelope
}

const LOOK_AGAIN_AFTER_MS = 2_000

/** 现行状态名单: the newest list, looked for at most every two seconds; undefined before the first. */
export function createWithdrawalsInForce(
  lists: Pick<PublishedLists, 'newestHead' | 'newest'>,
  now: () => number,
): () => Promise<ServedWithdrawals | undefined> {
  let known: { readonly at: number; readonly served: Promise<ServedWithdrawals | undefined> } | undefined
  const load = async (before: ServedWithdrawals | undefined): Promise<ServedWithdrawals | undefined> => {
    const head = await lists.newestHead()
    if (head === undefined || head.version === before?.version) return before
    const list = await lists.newest()
    if (list === undefined) return undefined
    const etag = `"${sm3Hex(Buffer.from(list.envelope))}"`
    return { version: list.version, etag, envelope: Parse(SignedEnvelope, JSON.parse(list.envelope)) }
  }
  return () => {
    if (known !== undefined && now() - known.at < LOOK_AGAIN_AFTER_MS) return known.served
    const before = known?.served ?? Promise.resolve(undefined)
    const served = before.catch(() => undefined).then(load)
    known = { at: now(), served }
    served.catch(() => {
      known = undefined
    })
    return served
  }
}
