import type { KeyRecord } from 'gateway/cryptography/key-record.ts'
import { createKeyStore } from 'gateway/persistence/key-store.ts'
import { createVoidOrderStore } from 'gateway/persistence/void-order-store.ts'
import { createVoidAttestationsBefore } from 'gateway/presentation/withdrawals/void-attestations.ts'
import { createStoredSecretStore } from 'gateway/persistence/stored-secret-store.ts'
import { createSignedDocumentStore } from 'gateway/persistence/signed-document-store.ts'
import type { AdminCommand, KeyedAdminContext } from '../admin-command.ts'
import { findKey, namesKey } from '../find-key.ts'
import { publishList } from '../publish-list.ts'

/** What revoking others means: sealed data lost, everybody signed out, or nobody's trust left. */
const NOT_REVOCABLE = {
  data: 'what it sealed could never be opened again; key rotate --use data, key rekey, key retire, then --emptied',
  lookup: 'what it hashed could never be found again; key rotate --use lookup, key rekey, then key retire',
  'session-token': 'key rotate --use session-token and a restart end its tokens',
  root: 'roots extend --rotate replaces a root key',
} as const

/** 吊销密钥: trusted by nobody from now; what it signed fails. Asking again is no fault and publishes what is due. */
export const command: AdminCommand = {
  name: 'key revoke',
  usage: 'key revoke <keyNumber|keyId> [--emptied]',
  summary:
    'revokes a key of codes, a list key or an upstream’s key, and publishes the trust list at once; with --emptied a retired data key that nothing is sealed under any more',
  changes: true,
  keys: 'needed',
  options: { emptied: 'switch' },
  wordCount: 1,
  // A data key that is taken away cannot be brought back: two people look that nothing needs it.
  countersigners: (typed) => (typed.has('emptied') ? ['security'] : []),
  fits: namesKey,
  confirms: (typed) => `revoke key ${typed.positionals.join()}`,
  actsOn: (typed) => typed.positionals.join(),
  async run(context, typed) {
    const { database, out } = context
    const store = createKeyStore(database)
    const key = findKey(await store.all(), typed.positionals.join())
    if (key === undefined) return out.refuse('not-found', 'there is no such key; key list shows all of them')
    const { keyId, purpose } = key
    if (typed.has('emptied')) return revokeEmptied(context, key)
    if (purpose === 'data' || purpose === 'lookup' || purpose === 'session-token' || purpose === 'root')
      return out.refuse('not-revocable', `a ${purpose} key is not revoked: ${NOT_REVOCABLE[purpose]}`)
    const revokedNow = await store.moveTo(keyId, 'revoked')
    if (purpose === 'upstream-client') return answer(context, key, { revokedNow })
    // Signed again in any case after a list key fell: the last list may bear its signature alone.
    const published = await publishList(context, purpose !== 'list')
    if (!published.ok)
      return out.refuse(published.failure.code, `key ${keyId} is revoked, but: ${published.failure.sentence}`)
    if (key.keyNumber > 0) await voidSigned(context, key)
    return answer(context, key, { revokedNow, trustList: published.value.document.version })
  },
}

/** 作废: the withdrawal list says it as well, for phones that fetch that list more often than the trust list. */
async function voidSigned({ database, now }: KeyedAdminContext, { keyNumber }: KeyRecord): Promise<void> {
  const deps = { voidOrders: createVoidOrderStore(database), keyStore: createKeyStore(database), now }
  // A key of withdrawal lists signs no codes: there is nothing to void, and the use case says so.
  await createVoidAttestationsBefore(deps)(keyNumber, now())
}

/** 弃用数据密钥: nothing in any text column of any table stands under it, whether or not the re-keying knows of the column. */
async function revokeEmptied(
  { database, keyRing, out }: KeyedAdminContext,
  { keyId, purpose, state }: KeyRecord,
): Promise<number> {
  if (purpose !== 'data')
    return out.refuse('not-revocable', `key ${keyId} is no data key: --emptied is for those alone`)
  if (state === 'active') return out.refuse('state-conflict', `key ${keyId} is active: key retire first`)
  const held = await createStoredSecretStore(database, keyRing.renewal).countUnder(keyId)
  if (held.length > 0) {
    const places = held.map(({ table, column, count }) => `${table}.${column} (${String(count)})`).join(', ')
    return out.refuse('key-in-use', `still sealed under ${keyId}: ${places}; key rekey carries it over`, { held })
  }
  const revokedNow = await createKeyStore(database).moveTo(keyId, 'revoked')
  return out.answer({ keyId, revokedNow }, [`${revokedNow ? 'revoked' : 'revoked before'}  ${purpose}  ${keyId}`])
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
