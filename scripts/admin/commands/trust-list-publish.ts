import { createKeyStore } from 'gateway/persistence/key-store.ts'
import { createSignedDocumentStore } from 'gateway/persistence/signed-document-store.ts'
import { createPublishTrustList } from 'gateway/presentation/publish-trust-list.ts'
import type { AdminCommand } from '../admin-command.ts'
import { readArguments } from '../read-arguments.ts'

const SENTENCES = {
  'no-roots': 'there are no roots yet; roots create makes them',
  'no-list-key': 'no list key is valid now; roots extend makes one',
} as const

/** 发布信任列表: signs the next version. */
export const command: AdminCommand = {
  name: 'trust-list publish',
  usage: 'trust-list publish [--if-due]',
  summary: 'signs the next trust list; with --if-due only when the last is a day old or says something else',
  changes: true,
  keys: 'needed',
  async run({ settings, database, keyRing, out, now }, args) {
    const typed = readArguments(args, { 'if-due': 'switch' })
    if (!typed.ok) return 2
    const publish = createPublishTrustList({
      documents: createSignedDocumentStore(database),
      keyStore: createKeyStore(database),
      keyRing,
      hosts: [settings.presentationHost],
      now,
    })
    const published = await publish(typed.value.has('if-due'))
    if (!published.ok) return out.refuse(published.failure, SENTENCES[published.failure])
    const { state, document } = published.value
    const line = `${state === 'published' ? 'published' : 'not due  '}  trust list ${String(document.version)}`
    return out.answer({ state, version: document.version }, [line])
  },
}
