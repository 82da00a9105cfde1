import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import type { ListKey, RootKey, Roots } from 'shared-types/trust/roots.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { CreateKey } from '../cryptography/create-key.ts'
import type { DocumentSigner, KeyRing } from '../cryptography/key-ring.ts'
import { signDocument } from './sign-document.ts'
import type { SignedDocument, SignedDocumentStore } from './signed-document.ts'

/** `issued-elsewhere`: another process issued this generation meanwhile; `keys-not-openable`: the key ring does not open. */
export type IssueRootsFailure = 'issued-elsewhere' | 'keys-not-openable'

/**
 * 签发根: the next generation of roots with a fresh list key for 90 days. The first call makes two root keys, one of them
 * the cold one, and asks for both; later generations carry the same roots on and are signed by them, which are the keys
 * of n−1 and of n. For set-ups where the root keys are held here; a country keeps them offline.
 */
export type IssueRoots = () => Promise<Result<SignedDocument, IssueRootsFailure>>

export function createIssueRoots(deps: {
  readonly documents: SignedDocumentStore
  readonly createKey: CreateKey
  readonly keyRing: Pick<KeyRing, 'rootSigners' | 'listSigners' | 'refresh'>
  readonly now: () => number
}): IssueRoots {
  return async () => {
    const held = deps.keyRing.rootSigners().length
    // A crash between the two leaves one: the second is made then.
    if (held === 0) await deps.createKey('root', 'online')
    if (held <= 1) await deps.createKey('root', 'cold')
    await deps.createKey('list')
    if (!(await deps.keyRing.refresh()).ok) return fail('keys-not-openable')
    const issuedAt = Math.floor(deps.now() / 1000)
    const newest = await deps.documents.newest('roots')
    const signers = deps.keyRing.rootSigners()
    const content: Roots = {
      n: (newest?.version ?? 0) + 1,
      roots: signers.map(rootKeyOf),
      threshold: signers.length,
      listKeys: deps.keyRing.listSigners(issuedAt).map(listKeyOf),
    }
    const document = signDocument({ type: 'roots', version: content.n, content, issuedAt }, signers)
    return (await deps.documents.add(document)) ? succeed(document) : fail('issued-elsewhere')
  }
}

function rootKeyOf({ keyId, publicKey }: DocumentSigner): RootKey {
  return { keyId, publicKey: encodeBase64url(publicKey) }
}

function listKeyOf(signer: DocumentSigner): ListKey {
  return { ...rootKeyOf(signer), notBefore: signer.notBefore, notAfter: signer.notAfter }
}
