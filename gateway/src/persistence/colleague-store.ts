import type { Kysely } from 'kysely'
import type { FieldSealer } from '../cryptography/key-ring.ts'
import type { Colleagues } from '../identity/colleagues.ts'
import { openInspector } from './inspector-store.ts'
import type { Schema } from './schema.ts'

/** Store of the register of officers, as a colleague is looked up. */
export function createColleagueStore(database: Kysely<Schema>, sealer: FieldSealer): Colleagues {
  return {
    findActive: async (agencyCode, badgeNumber) => {
      const row = await database
        .selectFrom('inspectors')
        .selectAll()
        .where('agency_code', '=', agencyCode)
        .where('badge_number', '=', badgeNumber)
        .where('account_id', 'is not', null)
        .executeTakeFirst()
      if (row === undefined || row.account_id === null) return undefined
      return { ...openInspector(sealer, row), accountId: row.account_id }
    },
  }
}
