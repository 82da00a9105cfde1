import { reusesKeyNumber } from 'shared-types/trust/reuses-key-number.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { DocumentSigner, KeyRing } from '../cryptography/key-ring.ts'
import type { KeyStore } from '../cryptography/key-record.ts'
import { readOwnRoots, readOwnTrustList } from './read-own-document.ts'
import { signDocument } from './sign-document.ts'
import type { SignedDocument, SignedDocumentStore } from './signed-document.ts'
import { saysTheSame, trustListOf } from './trust-list-content.ts'

/**
 * `no-roots`: none were made yet; `no-list-key`: no key that is valid now stands in the newest roots (extend them);
 * `key-number-reused`: a number of the last list names another key now, which no reader would believe.
 */
export type PublishFailure = 'no-roots' | 'no-list-key' | 'key-number-reused'

/** What publishing did. */
export interface Published {
  readonly state: 'published' | 'not-due'
  readonly document: SignedDocument
}

/** 发布信任列表; `whenDueOnly`: nothing happens while the newest list is younger than a day and still says the same. */
export type PublishTrustList = (whenDueOnly: boolean) => Promise<Result<Published, PublishFailure>>

/** Lists are signed again daily (presentation-code, signed documents). */
const DUE_AFTER_SECONDS = 86_400

export function createPublishTrustList(deps: {
  readonly documents: SignedDocumentStore
  readonly keyStore: Pick<KeyStore, 'all'>
  readonly keyRing: Pick<KeyRing, 'listSigners'>
  /** The host in presentation codes first. */
  readonly hosts: readonly string[]
  readonly now: () => number
}): PublishTrustList {
  /** Every list key that is valid: a reader who has not yet fetched the newest roots still knows the older one. */
  async function signersAt(nowSeconds: number): Promise<Result<readonly DocumentSigner[], PublishFailure>> {
    const roots = await deps.documents.newest('roots')
    if (roots === undefined) return fail('no-roots')
    // The window is the one that the roots tell: a key that was replaced ends there earlier than it was made for.
    const covering = readOwnRoots(roots).listKeys.filter(
      (key) => key.notBefore <= nowSeconds && nowSeconds < key.notAfter,
    )
    const listed = new Set(covering.map((key) => key.keyId))
    const signers = deps.keyRing.listSigners(nowSeconds).filter((key) => listed.has(key.keyId))
    return signers.length === 0 ? fail('no-list-key') : succeed(signers)
  }

  return async (whenDueOnly) => {
    const issuedAt = Math.floor(deps.now() / 1000)
    const newest = await deps.documents.newest('trust-list')
    const version = (newest?.version ?? 0) + 1
    const content = trustListOf({ version, issuedAt, hosts: deps.hosts, keys: await deps.keyStore.all() })
    const last = newest && readOwnTrustList(newest)
    if (last !== undefined && reusesKeyNumber(last, content)) return fail('key-number-reused')
    if (newest !== undefined && last !== undefined && whenDueOnly) {
      const young = issuedAt - newest.issuedAt < DUE_AFTER_SECONDS
      if (young && saysTheSame(last, content)) return succeed({ state: 'not-due', document: newest })
    }
    const signers = await signersAt(issuedAt)
    if (!signers.ok) return signers
    const document = signDocument({ type: 'trust-list', version, content, issuedAt }, signers.value)
    if ((await deps.documents.add(document)) === 'added') return succeed({ state: 'published', document })
    // Somebody else published this version in the same moment: theirs stands.
    const theirs = await deps.documents.find('trust-list', version)
    if (theirs === undefined) throw new Error('signed_documents: neither added nor found')
    return succeed({ state: 'not-due', document: theirs })
  }
}
