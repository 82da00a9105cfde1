import { createKeyCreation } from 'gateway/cryptography/create-key.ts'
import { isTrustListPurpose } from 'gateway/cryptography/key-lifetimes.ts'
import type { KeyRecord } from 'gateway/cryptography/key-record.ts'
import { createKeyStore } from 'gateway/persistence/key-store.ts'
import type { AdminCommand, KeyedAdminContext } from '../admin-command.ts'
import { hasScope, isScopeFor, readScope, SCOPE_OPTIONS, SCOPE_USAGE } from '../key-scope-options.ts'
import { openMasterKey } from '../open-master-key.ts'
import { createSoftwareProvider } from 'gateway/cryptography/software-provider.ts'
import { publishList } from '../publish-list.ts'
import type { TypedArguments } from '../read-arguments.ts'

const USES = ['attestation', 'inspector-card', 'withdrawals', 'data', 'lookup', 'session-token'] as const

const useOf = (typed: TypedArguments) => USES.find((use) => use === (typed.text('use') ?? 'attestation'))

/** 轮换密钥: a successor beside the key in use, which goes on until the new one's time has come. */
export const command: AdminCommand = {
  name: 'key rotate',
  usage: `key rotate [--use ${USES.join('|')}] ${SCOPE_USAGE}`,
  summary: 'makes the successor of a key; one of codes stands in the trust list seven days before its first use',
  changes: true,
  keys: 'needed',
  options: { use: 'text', ...SCOPE_OPTIONS },
  fits: (typed) => {
    const use = useOf(typed)
    return use !== undefined && (!hasScope(typed) || isScopeFor(use, typed))
  },
  actsOn: (typed) => useOf(typed) ?? '',
  async run(context, typed) {
    const { settings, database, out, now, newId } = context
    const use = useOf(typed) ?? 'attestation'
    const store = createKeyStore(database)
    const before = (await store.all()).findLast((key) => key.purpose === use && key.state !== 'revoked')
    if (before === undefined) return out.refuse('not-found', `there is no ${use} key yet; key create makes the first`)
    const master = openMasterKey(settings)
    if (!master.ok) return out.refuse(master.failure.code, master.failure.sentence)
    const typedScope = readScope(typed)
    const scope = hasScope(typed) && typedScope !== undefined ? typedScope : before.scope
    const made = await createKeyCreation({ store, provider: createSoftwareProvider(master.value), now, newId })(use, {
      scope,
    })
    return isTrustListPurpose(use) ? answerPublished(context, made) : answer(context, made, undefined)
  },
}

async function answerPublished(context: KeyedAdminContext, made: KeyRecord): Promise<number> {
  const published = await publishList(context, true)
  if (published.ok) return answer(context, made, published.value.document.version)
  const { code, sentence } = published.failure
  return context.out.refuse(code, `key ${made.keyId} is made, but it does not stand in a trust list: ${sentence}`)
}

function answer({ out }: KeyedAdminContext, made: KeyRecord, trustList: number | undefined): number {
  const { keyId, purpose, keyNumber, publicKey } = made
  const notBefore = new Date(made.notBefore * 1000).toISOString()
  const listed = trustList === undefined ? '' : `; stands in trust list ${String(trustList)}`
  const value = { keyId, purpose, keyNumber, publicKey, notBefore, ...(trustList === undefined ? {} : { trustList }) }
  const created = `created  ${purpose.padEnd(16)}${keyId}  used from ${notBefore}${listed}`
  const next = purpose === 'data' || purpose === 'lookup' ? ['then: key rekey, and key retire of the one before'] : []
  return out.answer(value, [created, ...next])
}
