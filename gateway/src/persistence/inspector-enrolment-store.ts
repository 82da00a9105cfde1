import type { Kysely } from 'kysely'
import type { FieldSealer, LookupHasher } from '../cryptography/key-ring.ts'
import type { EnrolledInspector, InspectorEnrolment, ListedInspector } from '../identity/inspector-register.ts'
import { insertUnlessPresent } from './dialect.ts'
import { activationCodeHashes, openInspector, sealInspectorName } from './inspector-store.ts'
import type { Schema } from './schema.ts'
import type { InspectorTable } from './tables/inspector-tables.ts'

function stateOf(row: InspectorTable): ListedInspector['state'] {
  if (row.account_id !== null) return 'activated'
  return row.activation_code_hash === '' ? 'enrolled' : 'code-made'
}

function factsOf(
  sealer: FieldSealer,
  inspector: EnrolledInspector,
): Pick<InspectorTable, 'sealed_name' | 'agency_name' | 'area' | 'province'> {
  const { name, agencyName, area, province } = inspector
  return { sealed_name: sealInspectorName(sealer, name), agency_name: agencyName, area, province }
}

/** Store of the register of officers for the administrator. */
export function createInspectorEnrolmentStore(
  database: Kysely<Schema>,
  sealer: FieldSealer,
  hasher: LookupHasher,
): InspectorEnrolment {
  return {
    enrol: async (inspector, at) => {
      const facts = factsOf(sealer, inspector)
      const key = { agency_code: inspector.agencyCode, badge_number: inspector.badgeNumber }
      const row = { ...key, ...facts, activation_code_hash: '', account_id: null, activated_at: 0, imported_at: at }
      if (await insertUnlessPresent(database.insertInto('inspectors').values(row))) return 'added'
      await database
        .updateTable('inspectors')
        .set({ ...facts, imported_at: at })
        .where('agency_code', '=', inspector.agencyCode)
        .where('badge_number', '=', inspector.badgeNumber)
        .execute()
      return 'updated'
    },
    list: async () => {
      const rows = await database
        .selectFrom('inspectors')
        .selectAll()
        .orderBy('agency_code')
        .orderBy('badge_number')
        .execute()
      return rows.map((row) => ({ ...openInspector(sealer, row), province: row.province, state: stateOf(row) }))
    },
    setActivationCode: async (agencyCode, badgeNumber, activationCode) => {
      const hashes = activationCodeHashes(hasher, agencyCode, badgeNumber, activationCode)
      const [current] = hashes
      if (current === undefined) throw new Error('no look-up key')
      const officer = database
        .selectFrom('inspectors')
        .select('activation_code_hash')
        .where('agency_code', '=', agencyCode)
        .where('badge_number', '=', badgeNumber)
      const row = await officer.executeTakeFirst()
      if (row === undefined) return false
      if (hashes.includes(row.activation_code_hash)) return true
      await database
        .updateTable('inspectors')
        .set({ activation_code_hash: current, account_id: null, activated_at: 0 })
        .where('agency_code', '=', agencyCode)
        .where('badge_number', '=', badgeNumber)
        .execute()
      return true
    },
  }
}
