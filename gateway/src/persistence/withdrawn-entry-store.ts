import type { Kysely } from 'kysely'
import { decodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { WITHDRAWAL_BITS, type WithdrawalBits } from 'shared-types/trust/withdrawal-list.ts'
import type { FieldSealer } from '../cryptography/key-ring.ts'
import type { WithdrawnEntries, WithdrawnEntry } from '../presentation/withdrawals/withdrawn-entry.ts'
import { ANCHOR_PREFIX } from './running-code-rows.ts'
import type { Schema } from './schema.ts'
import type { RunningCodeEntryTable } from './tables/withdrawal-tables.ts'

const HOUR_MS = 3_600_000
/** A state counts as fresh for a day (presentation-code, step 8); nobody has told one for longer: no longer confirmable. */
const UNCONFIRMABLE_AFTER_MS = 24 * HOUR_MS
/** No code that was signed under a right runs longer than this after the right ended. */
const LONGEST_USE_MS = 8 * 24 * HOUR_MS

type EntryRow = Pick<RunningCodeEntryTable, 'anchor_hash' | 'entry_index' | 'sealed_prefix'>

/** WithdrawnEntries from running codes, certificates, delegations and appointments: nothing has to be told, all is looked up. */
export function createWithdrawnEntryStore(database: Kysely<Schema>, sealer: FieldSealer): WithdrawnEntries {
  let opened = new Map<string, Uint8Array>()
  return {
    read: async (at) => {
      const known = opened
      opened = new Map()
      const prefixOf = ({ anchor_hash, sealed_prefix }: EntryRow): Uint8Array => {
        const prefix = known.get(anchor_hash) ?? opened.get(anchor_hash) ?? openPrefix(sealer, sealed_prefix)
        opened.set(anchor_hash, prefix)
        return prefix
      }
      const asEntry = (row: EntryRow, bits: WithdrawalBits): WithdrawnEntry => ({
        codeKey: row.anchor_hash,
        anchorPrefix: prefixOf(row),
        index: Number(row.entry_index),
        bits,
      })
      const rightEnded = [...(await ofEndedCodes(database, at)), ...(await ofEndedRights(database, at))]
      const certificates = await ofCertificates(database, at)
      return [
        ...rightEnded.map((row) => asEntry(row, WITHDRAWAL_BITS.rightEnded)),
        ...certificates.map((row) => asEntry(row, isEnded(row) ? WITHDRAWAL_BITS.ended : WITHDRAWAL_BITS.suspended)),
      ]
    },
  }
}

function openPrefix(sealer: FieldSealer, sealed: string): Uint8Array {
  const prefix = decodeBase64url(sealer.open(ANCHOR_PREFIX, sealed))
  if (prefix === undefined) throw new Error('running_code_entries: a prefix cannot be read')
  return prefix
}

const ENTRY_COLUMNS = ['e.anchor_hash', 'e.entry_index', 'e.sealed_prefix'] as const

/** Signed out, phone lost, binding removed: the whole code ended. */
function ofEndedCodes(database: Kysely<Schema>, at: number): Promise<readonly EntryRow[]> {
  return database
    .selectFrom('running_codes as c')
    .innerJoin('running_code_entries as e', 'e.anchor_hash', 'c.anchor_hash')
    .select(ENTRY_COLUMNS)
    .where('c.ended_at', '>', 0)
    .where('c.ends_at', '>', at)
    .execute()
}

/** Authorisations 授权亮证 and appointments 经办人 that were taken back or given up. */
async function ofEndedRights(database: Kysely<Schema>, at: number): Promise<readonly EntryRow[]> {
  const delegated = database
    .selectFrom('delegations as d')
    .innerJoin('running_code_entries as e', 'e.delegation_id', 'd.delegation_id')
    .where('d.ended_at', '>', Math.max(0, at - LONGEST_USE_MS))
  const appointed = database
    .selectFrom('company_agents as a')
    .innerJoin('running_code_entries as e', 'e.agent_id', 'a.agent_id')
    .where('a.ended_at', '>', Math.max(0, at - LONGEST_USE_MS))
  return [
    ...(await delegated.select(ENTRY_COLUMNS).where('e.ends_at', '>', at).execute()),
    ...(await appointed.select(ENTRY_COLUMNS).where('e.ends_at', '>', at).execute()),
  ]
}

type CertificateRow = EntryRow & { readonly province_state: number; readonly ministry_state: number }

function ofCertificates(database: Kysely<Schema>, at: number): Promise<readonly CertificateRow[]> {
  return database
    .selectFrom('running_certificates as t')
    .innerJoin('running_code_entries as e', 'e.certificate_hash', 't.certificate_hash')
    .select([...ENTRY_COLUMNS, 't.province_state', 't.ministry_state'])
    .where('e.ends_at', '>', at)
    .where((where) =>
      where.or([
        where('t.province_state', '>', 0),
        where('t.ministry_state', '>', 0),
        where.and([where('t.unanswered_since', '>', 0), where('t.unanswered_since', '<', at - UNCONFIRMABLE_AFTER_MS)]),
      ]),
    )
    .execute()
}

function isEnded({ province_state, ministry_state }: CertificateRow): boolean {
  return Math.max(Number(province_state), Number(ministry_state)) === WITHDRAWAL_BITS.ended
}
