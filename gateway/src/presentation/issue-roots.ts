import type { RootKey, Roots } from 'shared-types/trust/roots.ts'
import { nextRoots, openSelfSignedRoots } from 'shared-types/trust/walk-roots.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { CreateKey } from '../cryptography/create-key.ts'
import type { DocumentSigner, KeyRing } from '../cryptography/key-ring.ts'
import type { KeyStore } from '../cryptography/key-record.ts'
import { verifySm2 } from '../cryptography/sm2-signature.ts'
import { readOwnRoots } from './read-own-document.ts'
import { nextRootsContent, rootKeyOf } from './roots-content.ts'
import { signDocument } from './sign-document.ts'
import type { SignedDocument, SignedDocumentStore } from './signed-document.ts'

/**
 * `issued-elsewhere`: another process issued this generation meanwhile; `keys-not-openable`: the key ring does not open;
 * `key-not-in-roots`: the key to be replaced is neither root nor list key of the newest generation; `root-keys-missing`:
 * fewer root keys than the threshold are held here.
 */
export type IssueRootsFailure = 'issued-elsewhere' | 'keys-not-openable' | 'key-not-in-roots' | 'root-keys-missing'

/**
 * 签发根: the next generation of roots with a fresh list key for 90 days. The first call makes two root keys, one of them
 * the cold one, and asks for both. Later generations carry roots and list keys on, but for the key `rotate`: a root key is
 * replaced by a new one, a list key ends after an overlap. Signed by the keys of n−1 and of n. For set-ups where the root
 * keys are held here; a country keeps them offline.
 */
export type IssueRoots = (rotate?: string) => Promise<Result<SignedDocument, IssueRootsFailure>>

interface IssueRootsDeps {
  readonly documents: SignedDocumentStore
  readonly createKey: CreateKey
  readonly keyStore: Pick<KeyStore, 'moveTo'>
  readonly keyRing: Pick<KeyRing, 'rootSigners' | 'listSigners' | 'refresh'>
  readonly now: () => number
}

export function createIssueRoots(deps: IssueRootsDeps): IssueRoots {
  return async (rotate) => {
    const stored = await deps.documents.newest('roots')
    const newest = stored && readOwnRoots(stored)
    const rotatesRoot = isRoot(newest, rotate)
    if (rotate !== undefined && !rotatesRoot && !isListKey(newest, rotate)) return fail('key-not-in-roots')
    const fresh = newest === undefined ? await makeFirstRoots(deps) : await makeSuccessor(deps, rotatesRoot)
    await deps.createKey('list')
    if (!(await deps.keyRing.refresh()).ok) return fail('keys-not-openable')
    const nowSeconds = Math.floor(deps.now() / 1000)
    const signers = deps.keyRing.rootSigners()
    const roots = rootsOf(newest, signers, rotatesRoot ? rotate : undefined, fresh)
    const content = nextRootsContent({
      newest,
      roots,
      threshold: newest?.threshold ?? roots.length,
      held: deps.keyRing.listSigners(nowSeconds),
      ...(rotate === undefined ? {} : { endingListKey: rotate }),
      nowSeconds,
    })
    const document = signBy(signers, newest, content, nowSeconds)
    if (document === undefined) return fail('root-keys-missing')
    if ((await deps.documents.add(document)) !== 'added') return fail('issued-elsewhere')
    if (rotate !== undefined && rotatesRoot) await deps.keyStore.moveTo(rotate, 'retiring')
    return succeed(document)
  }
}

function isRoot(newest: Roots | undefined, keyId: string | undefined): boolean {
  return newest?.roots.some((key) => key.keyId === keyId) === true
}

function isListKey(newest: Roots | undefined, keyId: string): boolean {
  return newest?.listKeys.some((key) => key.keyId === keyId) === true
}

async function makeFirstRoots({ createKey, keyRing }: IssueRootsDeps): Promise<undefined> {
  const held = keyRing.rootSigners().length
  // A crash between the two leaves one: the second is made then.
  if (held === 0) await createKey('root', { owner: 'online' })
  if (held <= 1) await createKey('root', { owner: 'cold' })
  return undefined
}

async function makeSuccessor({ createKey }: IssueRootsDeps, rotatesRoot: boolean): Promise<string | undefined> {
  return rotatesRoot ? (await createKey('root', { owner: 'successor' })).keyId : undefined
}

function rootsOf(
  newest: Roots | undefined,
  signers: readonly DocumentSigner[],
  rotated: string | undefined,
  fresh: string | undefined,
): readonly RootKey[] {
  if (newest === undefined) return signers.map(rootKeyOf)
  const added = signers.filter(({ keyId }) => keyId === fresh).map(rootKeyOf)
  return [...newest.roots.filter(({ keyId }) => keyId !== rotated), ...added]
}

/** Signs, and reads the result as a reader will: a generation that nobody can walk to must never be stored. */
function signBy(
  signers: readonly DocumentSigner[],
  newest: Roots | undefined,
  content: Roots,
  issuedAt: number,
): SignedDocument | undefined {
  const counted = new Set([...(newest?.roots ?? []), ...content.roots].map(({ keyId }) => keyId))
  const chosen = signers.filter(({ keyId }) => counted.has(keyId))
  const document = signDocument({ type: 'roots', version: content.n, content, issuedAt }, chosen)
  const read =
    newest === undefined
      ? openSelfSignedRoots(document.envelope, verifySm2)
      : nextRoots(newest, document.envelope, verifySm2)
  return read.ok ? document : undefined
}
