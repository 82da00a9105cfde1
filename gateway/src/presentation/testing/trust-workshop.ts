import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createKeyCreation } from '../../cryptography/create-key.ts'
import { createMasterKey } from '../../cryptography/master-key.ts'
import { openKeyRing, REQUIRED_PURPOSES } from '../../cryptography/open-key-ring.ts'
import { createSoftwareProvider } from '../../cryptography/software-provider.ts'
import { newId } from '../../cryptography/random-id.ts'
import { createKeyStore } from '../../persistence/key-store.ts'
import { createSignedDocumentStore } from '../../persistence/signed-document-store.ts'
import { openTemporaryDatabase } from '../../persistence/testing/temporary-database.ts'
import { createIssueRoots } from '../issue-roots.ts'
import { createPublishTrustList } from '../publish-trust-list.ts'

const HOSTS = ['CERT.EXAMPLE.CN']

/** Keys, roots and trust list of a gateway of its own, with a clock that the test sets. */
export async function openTrustWorkshop(startSeconds: number) {
  const folder = mkdtempSync(join(tmpdir(), 'roadcert-trust-'))
  const temporary = await openTemporaryDatabase('sqlite')
  const master = createMasterKey(join(folder, 'master.key'), 'sandbox')
  if (!master.ok) throw new Error(master.failure)
  const clock = { seconds: startSeconds }
  const now = () => clock.seconds * 1000
  const keyStore = createKeyStore(temporary.database)
  const documents = createSignedDocumentStore(temporary.database)
  const createKey = createKeyCreation({ store: keyStore, provider: createSoftwareProvider(master.value), now, newId })
  for (const purpose of REQUIRED_PURPOSES) await createKey(purpose)
  const ring = await openKeyRing({ store: keyStore, provider: createSoftwareProvider(master.value), now })
  if (!ring.ok) throw new Error(ring.failure.reason)
  const keyRing = ring.value
  return {
    clock,
    database: temporary.database,
    documents,
    keyStore,
    keyRing,
    createKey,
    issueRoots: createIssueRoots({ documents, createKey, keyStore, keyRing, now }),
    publish: createPublishTrustList({ documents, keyStore, keyRing, hosts: HOSTS, now }),
    close: async () => {
      await temporary.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What `openTrustWorkshop` opens. */
export type TrustWorkshop = Awaited<ReturnType<typeof openTrustWorkshop>>
