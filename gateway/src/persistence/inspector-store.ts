import type { ExpressionBuilder, Kysely } from 'kysely'
import { civilDay } from '../certificates/civil-day.ts'
import type { FieldSealer, LookupHasher } from '../cryptography/key-ring.ts'
import type { ActivationFacts, InspectorRegister } from '../identity/inspector-register.ts'
import type { Inspector } from '../identity/viewer.ts'
import { Sensitive } from '../release/sensitive.ts'
import { lockingRows } from './dialect.ts'
import { inTransaction } from './in-transaction.ts'
import type { Schema } from './schema.ts'
import type { InspectorTable } from './tables/inspector-tables.ts'

const NAME = 'inspectors.name'
const ACTIVATION_CODE = 'inspectors.activation_code'

type SealedInspector = Pick<InspectorTable, 'agency_code' | 'badge_number' | 'agency_name' | 'area' | 'sealed_name'>

/** The officer of a register row. */
export function openInspector(sealer: FieldSealer, row: SealedInspector): Inspector {
  return {
    badgeNumber: row.badge_number,
    agencyCode: row.agency_code,
    agencyName: row.agency_name,
    area: row.area,
    name: new Sensitive(sealer.open(NAME, row.sealed_name)),
  }
}

/** An officer's name as it is stored. */
export function sealInspectorName(sealer: FieldSealer, name: Sensitive<string>): string {
  return sealer.seal(NAME, name.reveal())
}

/** The hashes under which an activation code may be stored, the current one first. */
export function activationCodeHashes(
  hasher: LookupHasher,
  agencyCode: string,
  badgeNumber: string,
  code: Sensitive<string>,
): readonly string[] {
  // Agency and badge are part of it, so that the same code of two officers cannot be seen to be the same.
  return hasher.candidates(ACTIVATION_CODE, `${agencyCode}\n${badgeNumber}\n${code.reveal()}`)
}

/** The officer's certificate, where it is over or suspended. */
function endedCertificates(where: ExpressionBuilder<Schema, 'inspectors'>, at: number) {
  return where
    .selectFrom('inspector_certificates as c')
    .select('c.badge_number')
    .whereRef('c.agency_code', '=', 'inspectors.agency_code')
    .whereRef('c.badge_number', '=', 'inspectors.badge_number')
    .where((over) => over.or([over('c.valid_until', '<', civilDay(at)), over('c.suspended_at', '>', 0)]))
}

/** Store of the register of officers 执法人员 for activation. */
export function createInspectorStore(
  database: Kysely<Schema>,
  sealer: FieldSealer,
  hasher: LookupHasher,
): InspectorRegister {
  const hashesOf = (facts: ActivationFacts): readonly string[] =>
    activationCodeHashes(hasher, facts.agencyCode, facts.badgeNumber, facts.activationCode)
  const selectActivatable = (from: Kysely<Schema>, facts: ActivationFacts, at: number) =>
    from
      .selectFrom('inspectors')
      .selectAll()
      .where('agency_code', '=', facts.agencyCode)
      .where('badge_number', '=', facts.badgeNumber)
      .where('activation_code_hash', 'in', [...hashesOf(facts)])
      .where((where) => where.or([where('account_id', 'is', null), where('account_id', '=', facts.accountId)]))
      .where((where) => where.not(where.exists(endedCertificates(where, at))))
  return {
    findActivatable: async (facts, at) => {
      const row = await selectActivatable(database, facts, at).executeTakeFirst()
      return row && openInspector(sealer, row)
    },
    activate: async (facts, at) =>
      inTransaction(database, async (transaction) => {
        // A refused activation must leave an earlier one of this account as it is.
        const officer = lockingRows(transaction, selectActivatable(transaction, facts, at))
        if ((await officer.executeTakeFirst()) === undefined) return false
        await transaction
          .updateTable('inspectors')
          .set({ account_id: null, activated_at: 0 })
          .where('account_id', '=', facts.accountId)
          .execute()
        const changed = await transaction
          .updateTable('inspectors')
          .set({ account_id: facts.accountId, activated_at: at })
          .where('agency_code', '=', facts.agencyCode)
          .where('badge_number', '=', facts.badgeNumber)
          .where('activation_code_hash', 'in', [...hashesOf(facts)])
          .where('account_id', 'is', null)
          .executeTakeFirst()
        return changed.numUpdatedRows === 1n
      }),
  }
}
