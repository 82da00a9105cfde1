import type { Kysely } from 'kysely'
import type { ConsentRecord, Consents } from '../consent/consent.ts'
import { upsert } from './dialect.ts'
import type { Schema } from './schema.ts'
import type { ConsentTable } from './tables/consent-tables.ts'

function recordOf(row: Omit<ConsentTable, 'account_id' | 'person_ref'>): ConsentRecord {
  const { scope, text_version, given_at, withdrawn_at } = row
  const given = { scope, textVersion: text_version, givenAt: Number(given_at) }
  return Number(withdrawn_at) === 0 ? given : { ...given, withdrawnAt: Number(withdrawn_at) }
}

/** Store of consents 同意; they count only beside the binding under which they were given. */
export function createConsentStore(database: Kysely<Schema>): Consents {
  return {
    of: async (accountId) => {
      const binding = await database
        .selectFrom('bindings')
        .select(['person_ref', 'notice_version', 'bound_at'])
        .where('account_id', '=', accountId)
        .executeTakeFirst()
      if (binding === undefined) return undefined
      const rows = await database
        .selectFrom('consents')
        .select(['scope', 'text_version', 'given_at', 'withdrawn_at'])
        .where('account_id', '=', accountId)
        .where('person_ref', '=', binding.person_ref)
        .where('given_at', '>=', binding.bound_at)
        .orderBy('scope')
        .execute()
      return {
        noticeVersion: binding.notice_version,
        boundAt: Number(binding.bound_at),
        records: rows.map(recordOf),
      }
    },
    give: async ({ accountId, personRef, scope, textVersion, at }) => {
      const row = { account_id: accountId, scope, person_ref: personRef, text_version: textVersion, given_at: at }
      await upsert(
        database,
        database.insertInto('consents').values({ ...row, withdrawn_at: 0 }),
        ['account_id', 'scope'],
        ['person_ref', 'text_version', 'given_at', 'withdrawn_at'],
      )
    },
    withdraw: async (accountId, scope, at) => {
      const changed = await database
        .updateTable('consents')
        .set({ withdrawn_at: at })
        .where('account_id', '=', accountId)
        .where('scope', '=', scope)
        .where('withdrawn_at', '=', 0)
        .executeTakeFirst()
      return changed.numUpdatedRows === 1n
    },
  }
}
