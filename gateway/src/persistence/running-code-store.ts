import type { Kysely, Transaction } from 'kysely'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { RELATIONS } from 'shared-types/vocabulary/people.ts'
import { isProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { FieldSealer, LookupHasher } from '../cryptography/key-ring.ts'
import type { FoundRunningCode, RunningCodeEntry, RunningCodes } from '../presentation/running-code.ts'
import { Sensitive } from '../release/sensitive.ts'
import { insertUnlessPresent, lockingRows } from './dialect.ts'
import { inTransaction } from './in-transaction.ts'
import { certificateRows, entryRows } from './running-code-rows.ts'
import type { Schema } from './schema.ts'
import type { RunningCodeTable } from './tables/running-code-tables.ts'
import type { RunningCertificateTable } from './tables/withdrawal-tables.ts'

const ANCHOR = 'running_codes.anchor'
const ENTRIES = 'running_codes.entries'
const KEPT_AFTER_END_MS = 3_600_000

const StoredEntries = Type.Array(
  Type.Object({
    identifier: Type.String(),
    province: Type.String(),
    kind: Type.Enum(CERTIFICATE_KINDS),
    relation: Type.Enum(RELATIONS),
    delegationId: Type.Optional(Type.String()),
    agentId: Type.Optional(Type.String()),
  }),
)

/** Store of running codes 运行中的亮证码: anchors by keyed hash, the certificates behind them sealed. */
export function createRunningCodeStore(
  database: Kysely<Schema>,
  sealer: FieldSealer,
  hasher: LookupHasher,
): RunningCodes {
  return {
    reserve: (code) => {
      const [current, ...older] = hasher.candidates(ANCHOR, encodeBase64url(code.anchor))
      if (current === undefined) throw new Error('no look-up key')
      const row = {
        anchor_hash: current,
        account_id: code.accountId,
        session_id: code.sessionId,
        person_ref: code.personRef,
        entries: sealer.seal(ENTRIES, JSON.stringify(toStored(code.entries))),
        ends_at: code.endsAt,
        ended_at: 0,
      }
      const entries = entryRows(sealer, hasher, code, current)
      const certificates = certificateRows(sealer, hasher, code)
      return inTransaction(database, async (transaction) => {
        if (!(await reserveAnchor(transaction, row, older))) return false
        await transaction.insertInto('running_code_entries').values(entries).execute()
        for (const certificate of certificates) await keepCertificate(transaction, certificate)
        return true
      })
    },
    find: async (anchor): Promise<FoundRunningCode | undefined> => {
      const row = await database
        .selectFrom('running_codes')
        .select(['entries', 'ended_at'])
        .where('anchor_hash', 'in', hasher.candidates(ANCHOR, encodeBase64url(anchor)))
        .executeTakeFirst()
      if (!row) return undefined
      const stored = Value.Parse(StoredEntries, JSON.parse(sealer.open(ENTRIES, row.entries)))
      return { entries: stored.map(toEntry), ended: Number(row.ended_at) !== 0 }
    },
    endForSession: (sessionId, at) => end(database, 'session_id', sessionId, at),
    endForPerson: (personRef, at) => end(database, 'person_ref', personRef, at),
    endForAccount: (accountId, at) => end(database, 'account_id', accountId, at),
    sweep: async (at) => {
      for (const table of ['running_codes', 'running_code_entries', 'running_certificates'] as const)
        await database
          .deleteFrom(table)
          .where('ends_at', '<', at - KEPT_AFTER_END_MS)
          .execute()
    },
  }
}

/** The unique column holds one hash; an anchor that was signed under another look-up key is looked for beside it. */
async function reserveAnchor(
  transaction: Transaction<Schema>,
  row: RunningCodeTable,
  older: readonly string[],
): Promise<boolean> {
  if (!(await insertUnlessPresent(transaction.insertInto('running_codes').values(row)))) return false
  if (older.length === 0) return true
  // Inserted first and then looked: of two that use different keys at the same moment at most one goes on.
  const query = transaction.selectFrom('running_codes').select('anchor_hash').where('anchor_hash', 'in', older)
  // Two looks: the first sees a row whose hash is being carried over to a newer key, the second waits for one being added.
  const found = [...(await query.execute()), ...(await lockingRows(transaction, query).execute())]
  if (found.length === 0) return true
  await transaction.deleteFrom('running_codes').where('anchor_hash', '=', row.anchor_hash).execute()
  return false
}

/** One row a certificate: it is kept until the last of its codes has ended, with what was said of it so far. */
async function keepCertificate(transaction: Transaction<Schema>, row: RunningCertificateTable): Promise<void> {
  const longer = await transaction
    .updateTable('running_certificates')
    .set({ ends_at: row.ends_at })
    .where('certificate_hash', '=', row.certificate_hash)
    .where('ends_at', '<', row.ends_at)
    .executeTakeFirst()
  if (longer.numUpdatedRows === 0n)
    await insertUnlessPresent(transaction.insertInto('running_certificates').values(row))
}

async function end(
  database: Kysely<Schema>,
  column: 'session_id' | 'person_ref' | 'account_id',
  value: string,
  at: number,
): Promise<void> {
  await database
    .updateTable('running_codes')
    .set({ ended_at: at })
    .where(column, '=', value)
    .where('ended_at', '=', 0)
    .execute()
}

function toStored(entries: readonly RunningCodeEntry[]): Static<typeof StoredEntries> {
  return entries.map(({ identifier, ...rest }) => ({ ...rest, identifier: identifier.reveal() }))
}

function toEntry({ identifier, province, ...rest }: Static<typeof StoredEntries>[number]): RunningCodeEntry {
  if (!isProvinceCode(province)) throw new Error('running_codes: unknown province')
  return { ...rest, province, identifier: new Sensitive(identifier) }
}
