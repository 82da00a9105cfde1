import type { KeyRecord } from 'gateway/cryptography/key-record.ts'
import { createKeyStore } from 'gateway/persistence/key-store.ts'
import { createSignedDocumentStore } from 'gateway/persistence/signed-document-store.ts'
import type { AdminCommand, KeyedAdminContext } from '../admin-command.ts'
import { findKey, namesKey } from '../find-key.ts'
import { publishList } from '../publish-list.ts'

/** What revoking others means: sealed data lost, everybody signed out, or nobody's trust left. */
const NOT_REVOCABLE = {
  data: 'what it sealed could never be opened again; key rotate --use data, then key retire',
  lookup: 'what it hashed could never be found again; key rotate --use lookup, then key retire',
  'session-token': 'key rotate --use session-token and a restart end its tokens',
  root: 'roots extend --rotate replaces a root key',
} as const

/** 吊销密钥: trusted by nobody from now; what it signed fails. Asking again is no fault and publishes what is due. */
export const command: AdminCommand = {
  name: 'key revoke',
  usage: 'key revoke <keyNumber|keyId>',
  summary: 'revokes a key of codes, a list key or an upstream’s key, and publishes the trust list at once',
  changes: true,
  keys: 'needed',
  wordCount: 1,
  fits: namesKey,
  confirms: (typed) => `revoke key ${typed.positionals.join()}`,
  actsOn: (typed) => typed.positionals.join(),
  async run(context, typed) {
    const { database, out } = context
    const store = createKeyStore(database)
    const key = findKey(await store.all(), typed.positionals.join())
    if (key === undefined) return out.refuse('not-found', 'there is no such key; key list shows all of them')
    const { keyId, purpose } = key
    if (purpose === 'data' || purpose === 'lookup' || purpose === 'session-token' || purpose === 'root')
      return out.refuse('not-revocable', `a ${purpose} key is not revoked: ${NOT_REVOCABLE[purpose]}`)
    const revokedNow = await store.moveTo(keyId, 'revoked')
    if (purpose === 'upstream-client') return answer(context, key, { revokedNow })
    // Signed again in any case after a list key fell: the last list may bear its signature alone.
    const published = await publishList(context, purpose !== 'list')
    if (!published.ok)
      return out.refuse(published.failure.code, `key ${keyId} is revoked, but: ${published.failure.sentence}`)
    return answer(context, key, { revokedNow, trustList: published.value.document.version })
  },
}

async function answer(
  { out, database, keyRing, now }: KeyedAdminContext,
  { keyId, purpose, keyNumber }: KeyRecord,
  done: { readonly revokedNow: boolean; readonly trustList?: number },
): Promise<number> {
  const lines = [`${done.revokedNow ? 'revoked' : 'revoked before'}  ${purpose}  ${keyId}`]
  if (done.trustList !== undefined) lines.push(`trust list ${String(done.trustList)} says so`)
  const roots = await createSignedDocumentStore(database).newest('roots')
  if (purpose === 'list' && roots?.payload.includes(`"${keyId}"`) === true)
    lines.push('it still stands in the roots: issue the next generation')
  const signs = keyRing.attestationKeys.current(Math.floor(now() / 1000), { view: 0, kinds: [], provinces: [] })
  if (purpose === 'attestation' && signs === undefined)
    lines.push('no key signs codes now; key list tells when one does')
  return out.answer({ keyId, keyNumber, ...done }, lines)
}
