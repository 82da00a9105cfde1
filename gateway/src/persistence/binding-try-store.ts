import type { Kysely } from 'kysely'
import type { LookupHasher } from '../cryptography/key-ring.ts'
import type { BindingTries, EarlierTries } from '../identity/binding-tries.ts'
import type { Claim } from '../identity/claim.ts'
import type { Schema } from './schema.ts'

const NUMBER = 'binding_tries.number'
/** More than any lock counts, also with the factor of limits of an ordinary installation. */
const MOST_TRIES = 1_000

/** Store of tries to bind 绑定尝试; numbers stand in it by keyed hash alone. */
export function createBindingTryStore(database: Kysely<Schema>, hasher: LookupHasher): BindingTries {
  const others = (since: number, tryId: string) =>
    database
      .selectFrom('binding_tries')
      .select('tried_at')
      .where('tried_at', '>', since)
      .where('try_id', '!=', tryId)
      .orderBy('tried_at', 'desc')
      .limit(MOST_TRIES)

  async function earlier(accountId: string, claim: Claim, since: number, tryId: string): Promise<EarlierTries> {
    const hashes = [...hasher.candidates(NUMBER, claim.identityNumber.reveal())]
    const byAccount = await others(since, tryId).where('account_id', '=', accountId).execute()
    const forNumber = await others(since, tryId).where('number_hash', 'in', hashes).execute()
    return { byAccount: byAccount.map((row) => row.tried_at), forNumber: forNumber.map((row) => row.tried_at) }
  }

  return {
    begin: async ({ tryId, accountId, claim, at }, since) => {
      const number_hash = hasher.hash(NUMBER, claim.identityNumber.reveal())
      const row = { try_id: tryId, account_id: accountId, number_hash, tried_at: at }
      await database.insertInto('binding_tries').values(row).execute()
      return earlier(accountId, claim, since, tryId)
    },
    earlier: (accountId, claim, since) => earlier(accountId, claim, since, ''),
    forget: async (tryId) => {
      await database.deleteFrom('binding_tries').where('try_id', '=', tryId).execute()
    },
    sweep: async (before) => {
      await database.deleteFrom('binding_tries').where('tried_at', '<', before).execute()
    },
  }
}
