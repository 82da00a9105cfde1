import { createKeyCreation } from 'gateway/cryptography/create-key.ts'
import { createKeyStore } from 'gateway/persistence/key-store.ts'
import { createSignedDocumentStore } from 'gateway/persistence/signed-document-store.ts'
import { createIssueRoots } from 'gateway/presentation/issue-roots.ts'
import { readOwnRoots } from 'gateway/presentation/read-own-document.ts'
import type { SignedDocument } from 'gateway/presentation/signed-document.ts'
import type { KeyedAdminContext } from './admin-command.ts'
import { openMasterKey } from './open-master-key.ts'
import { createSoftwareProvider } from 'gateway/cryptography/software-provider.ts'
import { publishList } from './publish-list.ts'

/** Given the newest roots, whether a generation is issued now. */
type Decide = (newest: SignedDocument | undefined) => 'issue' | 'nothing-to-do' | 'refuse'

const SENTENCES = {
  'issued-elsewhere': 'another process issued this generation meanwhile; look at: roots show',
  'keys-not-openable': 'a stored key does not open',
  'key-not-in-roots': 'the newest roots have no such root or list key; look at: roots show',
  'root-keys-missing': 'fewer root keys than must sign are held here; roots export-unsigned prepares a ceremony',
} as const

/** Issues a generation of roots with the root keys that are held here; in production they are not, and it is refused. */
export async function issueRootsHere(context: KeyedAdminContext, decide: Decide, rotate?: string): Promise<number> {
  const { settings, database, keyRing, out, now, newId } = context
  if (settings.mode === 'production') {
    const sentence = 'in production root keys stay offline; use roots export-unsigned and roots import'
    return out.refuse('root-keys-offline', sentence)
  }
  const documents = createSignedDocumentStore(database)
  const newest = await documents.newest('roots')
  const decision = decide(newest)
  if (decision === 'refuse') {
    const sentence =
      newest === undefined ? 'there are no roots yet; roots create makes them' : 'there are roots already'
    return out.refuse('state-conflict', sentence)
  }
  if (decision === 'nothing-to-do' && newest !== undefined) return answer(context, newest, false)
  const master = openMasterKey(settings)
  if (!master.ok) return out.refuse(master.failure.code, master.failure.sentence)
  const keyStore = createKeyStore(database)
  const createKey = createKeyCreation({ store: keyStore, provider: createSoftwareProvider(master.value), now, newId })
  const issued = await createIssueRoots({ documents, createKey, keyStore, keyRing, now })(rotate)
  if (!issued.ok) return out.refuse(issued.failure, SENTENCES[issued.failure])
  return answerRepublished(context, issued.value)
}

/** A list that is out already is signed again, so that readers of the new roots find a key in it that they know. */
async function answerRepublished(context: KeyedAdminContext, issued: SignedDocument): Promise<number> {
  const list = await createSignedDocumentStore(context.database).newest('trust-list')
  if (list === undefined) return answer(context, issued, true)
  const published = await publishList(context, false)
  if (published.ok) return answer(context, issued, true)
  const { code, sentence } = published.failure
  return context.out.refuse(code, `roots ${String(issued.version)} are issued, but: ${sentence}`)
}

function answer({ out }: KeyedAdminContext, document: SignedDocument, issued: boolean): number {
  const { n, listKeys } = readOwnRoots(document)
  const line = `${issued ? 'issued ' : 'present'}  roots ${String(n)}, ${String(listKeys.length)} list key(s)`
  return out.answer({ issued, n }, [line])
}
