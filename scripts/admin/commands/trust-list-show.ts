import { createSignedDocumentStore } from 'gateway/persistence/signed-document-store.ts'
import { readOwnTrustList } from 'gateway/presentation/read-own-document.ts'
import type { TrustedKey } from 'shared-types/trust/trust-list.ts'
import type { AdminCommand } from '../admin-command.ts'

/** 查看信任列表: the newest version. */
export const command: AdminCommand = {
  name: 'trust-list show',
  usage: 'trust-list show',
  summary: 'shows the newest trust list: hosts, keys, when the next is due',
  changes: false,
  keys: 'not-needed',
  async run({ database, out }) {
    const document = await createSignedDocumentStore(database).newest('trust-list')
    if (document === undefined)
      return out.refuse('not-found', 'there is no trust list yet; trust-list publish makes one')
    const list = readOwnTrustList(document)
    return out.answer(list, [
      `trust list ${String(list.version)}, issued ${instant(list.issuedAt)}, next before ${instant(list.nextUpdate)}`,
      `  hosts ${list.hosts.join(', ')}`,
      ...list.keys.map(keyLine),
    ])
  },
}

function keyLine({ keyNumber, use, notBefore, notAfter, revoked }: TrustedKey): string {
  const window = `${instant(notBefore)} to ${instant(notAfter)}`
  return `  key ${String(keyNumber)}  ${use.join(', ')}  ${window}${revoked === true ? '  revoked' : ''}`
}

function instant(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
