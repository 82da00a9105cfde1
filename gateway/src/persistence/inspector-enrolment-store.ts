import type { Kysely, Transaction } from 'kysely'
import { civilDay } from '../certificates/civil-day.ts'
import type { FieldSealer, LookupHasher } from '../cryptography/key-ring.ts'
import type { EnrolledInspector, InspectorEnrolment, ListedInspector } from '../identity/inspector-register.ts'
import { insertUnlessPresent, lockingRows, upsert } from './dialect.ts'
import { inTransaction } from './in-transaction.ts'
import { endInspectorAccount } from './inspector-ending.ts'
import { activationCodeHashes, openInspector, sealInspectorName } from './inspector-store.ts'
import type { Schema } from './schema.ts'
import type { InspectorCertificateTable, InspectorTable } from './tables/inspector-tables.ts'

const CERTIFICATE_NUMBER = 'inspector_certificates.number'

type Over = Pick<InspectorCertificateTable, 'valid_until' | 'suspended_at'>

function stateOf(row: InspectorTable, certificate: Over | undefined, day: string): ListedInspector['state'] {
  if (Number(certificate?.suspended_at ?? 0) > 0) return 'suspended'
  if (certificate !== undefined && certificate.valid_until < day) return 'certificate-over'
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
    enrol: (inspector, at) => inTransaction(database, (transaction) => enrol(transaction, sealer, inspector, at)),
    list: (at) => listed(database, sealer, civilDay(at)),
    suspend: (agencyCode, badgeNumber, at) =>
      inTransaction(database, (transaction) => suspend(transaction, agencyCode, badgeNumber, at)),
    resume: async (agencyCode, badgeNumber) => {
      const resumed = await database
        .updateTable('inspector_certificates')
        .set({ suspended_at: 0 })
        .where('agency_code', '=', agencyCode)
        .where('badge_number', '=', badgeNumber)
        .where('suspended_at', '>', 0)
        .executeTakeFirst()
      return resumed.numUpdatedRows === 1n
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

async function enrol(
  transaction: Transaction<Schema>,
  sealer: FieldSealer,
  inspector: EnrolledInspector,
  at: number,
): Promise<'added' | 'updated'> {
  const facts = factsOf(sealer, inspector)
  const key = { agency_code: inspector.agencyCode, badge_number: inspector.badgeNumber }
  const certificate = {
    ...key,
    sealed_certificate_number: sealer.seal(CERTIFICATE_NUMBER, inspector.certificateNumber.reveal()),
    valid_until: inspector.certificateUntil,
    suspended_at: 0,
  }
  // A suspension outlasts another import: only `inspector suspend --lift` takes it back.
  const insert = transaction.insertInto('inspector_certificates').values(certificate)
  await upsert(transaction, insert, ['agency_code', 'badge_number'], ['sealed_certificate_number', 'valid_until'])
  const row = { ...key, ...facts, activation_code_hash: '', account_id: null, activated_at: 0, imported_at: at }
  if (await insertUnlessPresent(transaction.insertInto('inspectors').values(row))) return 'added'
  await transaction
    .updateTable('inspectors')
    .set({ ...facts, imported_at: at })
    .where('agency_code', '=', key.agency_code)
    .where('badge_number', '=', key.badge_number)
    .execute()
  return 'updated'
}

async function listed(database: Kysely<Schema>, sealer: FieldSealer, day: string): Promise<readonly ListedInspector[]> {
  const query = database.selectFrom('inspectors').selectAll().orderBy('agency_code').orderBy('badge_number')
  const certificates = await database.selectFrom('inspector_certificates').selectAll().execute()
  const certificateOf = new Map(certificates.map((one) => [`${one.agency_code} ${one.badge_number}`, one]))
  return (await query.execute()).map((row) => {
    const certificate = certificateOf.get(`${row.agency_code} ${row.badge_number}`)
    return {
      ...openInspector(sealer, row),
      province: row.province,
      state: stateOf(row, certificate, day),
      ...(certificate === undefined ? {} : { certificateUntil: certificate.valid_until }),
    }
  })
}

async function suspend(
  transaction: Transaction<Schema>,
  agencyCode: string,
  badgeNumber: string,
  at: number,
): Promise<boolean> {
  const officer = transaction
    .selectFrom('inspectors')
    .select('account_id')
    .where('agency_code', '=', agencyCode)
    .where('badge_number', '=', badgeNumber)
  const row = await lockingRows(transaction, officer).executeTakeFirst()
  if (row === undefined) return false
  const key = { agency_code: agencyCode, badge_number: badgeNumber }
  const certificate = { ...key, sealed_certificate_number: '', valid_until: '9999-12-31', suspended_at: at }
  const insert = transaction.insertInto('inspector_certificates').values(certificate)
  await upsert(transaction, insert, ['agency_code', 'badge_number'], ['suspended_at'])
  if (row.account_id !== null) await endInspectorAccount(transaction, row.account_id, at)
  await transaction
    .updateTable('inspectors')
    .set({ activation_code_hash: '' })
    .where('agency_code', '=', agencyCode)
    .where('badge_number', '=', badgeNumber)
    .execute()
  return true
}
