import { createKeyCreation } from 'gateway/cryptography/create-key.ts'
import { createKeyStore } from 'gateway/persistence/key-store.ts'
import { createSignedDocumentStore } from 'gateway/persistence/signed-document-store.ts'
import { createIssueRoots } from 'gateway/presentation/issue-roots.ts'
import { readOwnRoots } from 'gateway/presentation/read-own-document.ts'
import type { SignedDocument } from 'gateway/presentation/signed-document.ts'
import type { KeyedAdminContext } from './admin-command.ts'
import { openMasterKey } from './open-master-key.ts'

/** Given the newest roots, whether a generation is issued now. */
type Decide = (newest: SignedDocument | undefined) => 'issue' | 'nothing-to-do' | 'refuse'

/** Issues a generation of roots with the root keys that are held here; in production they are not, and it is refused. */
export async function issueRootsHere(context: KeyedAdminContext, decide: Decide): Promise<number> {
  const { settings, database, keyRing, out, now, newId } = context
  if (settings.mode === 'production') {
    return out.refuse('root-keys-offline', 'in production root keys stay offline and never stand in the database')
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
  const createKey = createKeyCreation({ store: createKeyStore(database), master: master.value, now, newId })
  const issued = await createIssueRoots({ documents, createKey, keyRing, now })()
  if (!issued.ok) return out.refuse(issued.failure, 'the roots were not issued; look at: roots show')
  return answer(context, issued.value, true)
}

function answer({ out }: KeyedAdminContext, document: SignedDocument, issued: boolean): number {
  const { n, listKeys } = readOwnRoots(document)
  const line = `${issued ? 'issued ' : 'present'}  roots ${String(n)}, ${String(listKeys.length)} list key(s)`
  return out.answer({ issued, n }, [line])
}
