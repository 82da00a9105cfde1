import type { Kysely } from 'kysely'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { RELATIONS } from 'shared-types/vocabulary/people.ts'
import { isProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { FieldSealer, LookupHasher } from '../cryptography/key-ring.ts'
import type { FoundRunningCode, RunningCodeEntry, RunningCodes } from '../presentation/running-code.ts'
import { Sensitive } from '../release/sensitive.ts'
import { insertUnlessPresent } from './dialect.ts'
import type { Schema } from './schema.ts'

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
  }),
)

/** Store of running codes 运行中的亮证码: anchors by keyed hash, the certificates behind them sealed. */
export function createRunningCodeStore(
  database: Kysely<Schema>,
  sealer: FieldSealer,
  hasher: LookupHasher,
): RunningCodes {
  return {
    reserve: (code) =>
      insertUnlessPresent(
        database.insertInto('running_codes').values({
          anchor_hash: hasher.hash(ANCHOR, encodeBase64url(code.anchor)),
          account_id: code.accountId,
          session_id: code.sessionId,
          person_ref: code.personRef,
          entries: sealer.seal(ENTRIES, JSON.stringify(toStored(code.entries))),
          ends_at: code.endsAt,
          ended_at: 0,
        }),
      ),
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
      await database
        .deleteFrom('running_codes')
        .where('ends_at', '<', at - KEPT_AFTER_END_MS)
        .execute()
    },
  }
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
