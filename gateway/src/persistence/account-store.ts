import type { Kysely } from 'kysely'
import type { Accounts, Bindings } from '../identity/account.ts'
import type { FieldSealer, LookupHasher } from '../cryptography/key-ring.ts'
import { insertUnlessPresent, lockingRows } from './dialect.ts'
import { inTransaction } from './in-transaction.ts'
import { insertNotice } from './notice-store.ts'
import { openPerson, sealPerson } from './sealed-person.ts'
import type { Schema } from './schema.ts'

const OPENID = 'accounts.openid'

/** Store of accounts 账号; an openid is found by any look-up key that is still in use. */
export function createAccountStore(database: Kysely<Schema>, hasher: LookupHasher): Accounts {
  const find = async (openid: string): Promise<string | undefined> => {
    const row = await database
      .selectFrom('accounts')
      .select('account_id')
      .where('openid_hash', 'in', [...hasher.candidates(OPENID, openid)])
      .executeTakeFirst()
    return row?.account_id
  }
  return {
    accountOf: async (openid, newAccountId, at) => {
      const known = await find(openid.reveal())
      if (known !== undefined) return known
      const row = { account_id: newAccountId, openid_hash: hasher.hash(OPENID, openid.reveal()), created_at: at }
      if (await insertUnlessPresent(database.insertInto('accounts').values(row))) return newAccountId
      const other = await find(openid.reveal())
      if (other === undefined) throw new Error('accounts: a duplicate that cannot be found')
      return other
    },
  }
}

/** Store of real-name bindings 实名绑定; name and number are sealed. */
export function createBindingStore(database: Kysely<Schema>, sealer: FieldSealer): Bindings {
  return {
    personOf: async (accountId) => {
      const row = await database
        .selectFrom('bindings')
        .selectAll()
        .where('account_id', '=', accountId)
        .executeTakeFirst()
      return row && openPerson(sealer, row)
    },
    bind: async ({ accountId, person, noticeVersion, at, noticeId }) => {
      const row = { account_id: accountId, ...sealPerson(sealer, person), notice_version: noticeVersion, bound_at: at }
      return inTransaction(database, async (transaction) => {
        const earlier = await lockingRows(
          transaction,
          transaction
            .selectFrom('bindings')
            .select('account_id')
            .where('person_ref', '=', person.personRef)
            .where('account_id', '!=', accountId),
        ).executeTakeFirst()
        await transaction
          .deleteFrom('bindings')
          .where((where) => where.or([where('account_id', '=', accountId), where('person_ref', '=', person.personRef)]))
          .execute()
        await transaction.insertInto('bindings').values(row).execute()
        if (earlier === undefined) return 'bound'
        await insertNotice(transaction, { noticeId, accountId: earlier.account_id, kind: 'bound-elsewhere', at })
        return 'moved'
      })
    },
    unbind: async (accountId) => {
      await database.deleteFrom('bindings').where('account_id', '=', accountId).execute()
    },
  }
}
