import { createSignedDocumentStore } from 'gateway/persistence/signed-document-store.ts'
import { createImportRoots, type ImportRootsFailure } from 'gateway/presentation/import-roots.ts'
import type { AdminCommand } from '../admin-command.ts'
import { publishList } from '../publish-list.ts'
import { readJsonFile } from '../read-json-file.ts'

const SENTENCES: Readonly<Record<ImportRootsFailure, string>> = {
  malformed: 'this is no generation of roots in an envelope',
  'unknown-key': 'too few root keys of this generation and of the one before it have signed',
  'bad-signature': 'a signature that is needed does not verify',
  'wrong-number': 'this is not the generation that follows the newest one here',
  'same-version-other-bytes':
    'this generation is stored already and says something else: the root keys signed two truths, find out why before anything else',
  'no-own-list-key': 'none of its list keys is held here and valid; export it anew',
  'list-key-too-long': 'one of its list keys is for more than 90 days',
}

/** 导入根: takes in a generation that was signed offline, and publishes the trust list under its list key. */
export const command: AdminCommand = {
  name: 'roots import',
  usage: 'roots import <file>',
  summary: 'takes in roots that were signed offline, after verifying every signature as a reader does',
  changes: true,
  keys: 'needed',
  wordCount: 1,
  async run(context, typed) {
    const { database, keyRing, out, now } = context
    const file = readJsonFile(typed.positionals.join())
    if (!file.ok) return out.refuse('file-unreadable', file.failure)
    const documents = createSignedDocumentStore(database)
    const imported = await createImportRoots({ documents, keyRing, now })(file.value)
    if (!imported.ok) return out.refuse(imported.failure, SENTENCES[imported.failure])
    const { state, roots } = imported.value
    const published = await publishList(context, state === 'present')
    if (!published.ok)
      return out.refuse(published.failure.code, `roots ${String(roots.n)} are in, but: ${published.failure.sentence}`)
    const trustList = published.value.document.version
    const line = `${state}  roots ${String(roots.n)}; trust list ${String(trustList)}`
    return out.answer({ state, n: roots.n, trustList }, [line])
  },
}
