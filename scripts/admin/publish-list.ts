import { createKeyStore } from 'gateway/persistence/key-store.ts'
import { createSignedDocumentStore } from 'gateway/persistence/signed-document-store.ts'
import { createPublishTrustList, type Published } from 'gateway/presentation/publish-trust-list.ts'
import { fail, type Result } from 'shared-types/vocabulary/result.ts'
import type { KeyedAdminContext } from './admin-command.ts'
import type { Refusal } from './open-master-key.ts'

const SENTENCES = {
  'no-roots': 'there are no roots yet; roots create makes them, or roots import takes them in',
  'no-list-key': 'no list key that stands in the roots is valid now; the next generation of roots brings one',
  'key-number-reused': 'a key number of the last trust list names another key here; was an old database restored?',
} as const

const NOT_OPENABLE = { code: 'key-not-openable', sentence: 'a stored key does not open' } as const

/** Signs the next trust list with the keys that are stored now; `whenDueOnly` as in the gateway. */
export async function publishList(
  { settings, database, keyRing, now }: KeyedAdminContext,
  whenDueOnly: boolean,
): Promise<Result<Published, Refusal>> {
  if (!(await keyRing.refresh()).ok) return fail(NOT_OPENABLE)
  const publish = createPublishTrustList({
    documents: createSignedDocumentStore(database),
    keyStore: createKeyStore(database),
    keyRing,
    hosts: [settings.presentationHost],
    now,
  })
  const published = await publish(whenDueOnly)
  return published.ok ? published : fail({ code: published.failure, sentence: SENTENCES[published.failure] })
}
