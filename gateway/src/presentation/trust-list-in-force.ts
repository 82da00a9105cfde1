import type { TrustList } from 'shared-types/trust/trust-list.ts'
import { readOwnTrustList } from './read-own-document.ts'
import type { SignedDocumentStore } from './signed-document.ts'

const LOOK_AGAIN_AFTER_MS = 5_000

/** 现行信任列表: the newest trust list of this gateway, looked up at most every five seconds; undefined before the first. */
export function createTrustListInForce(
  documents: Pick<SignedDocumentStore, 'newest'>,
  now: () => number,
): () => Promise<TrustList | undefined> {
  let known: { readonly at: number; readonly trustList: Promise<TrustList | undefined> } | undefined
  return () => {
    if (known !== undefined && now() - known.at < LOOK_AGAIN_AFTER_MS) return known.trustList
    const trustList = documents.newest('trust-list').then((document) => document && readOwnTrustList(document))
    known = { at: now(), trustList }
    trustList.catch(() => {
      known = undefined
    })
    return trustList
  }
}
