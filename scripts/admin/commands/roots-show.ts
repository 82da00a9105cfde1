import { createSignedDocumentStore } from 'gateway/persistence/signed-document-store.ts'
import { readOwnRoots } from 'gateway/presentation/read-own-document.ts'
import type { AdminCommand } from '../admin-command.ts'

/** 查看根: the newest generation. */
export const command: AdminCommand = {
  name: 'roots show',
  usage: 'roots show',
  summary: 'shows the newest generation of the roots: root keys, threshold, list keys',
  changes: false,
  keys: 'not-needed',
  async run({ database, out }) {
    const document = await createSignedDocumentStore(database).newest('roots')
    if (document === undefined) return out.refuse('not-found', 'there are no roots yet; roots create makes them')
    const roots = readOwnRoots(document)
    return out.answer(roots, [
      `roots ${String(roots.n)}, ${String(roots.threshold)} of ${String(roots.roots.length)} must sign`,
      ...roots.roots.map((key) => `  root key ${key.keyId}  ${key.publicKey}`),
      ...roots.listKeys.map((key) => `  list key ${key.keyId}  until ${new Date(key.notAfter * 1000).toISOString()}`),
    ])
  },
}
