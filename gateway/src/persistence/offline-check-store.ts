import type { Kysely } from 'kysely'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { decodeBase64url, encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { CONCLUSION_SUBJECTS, CONCLUSIONS } from 'shared-types/vocabulary/conclusions.ts'
import { REASONS } from 'shared-types/vocabulary/reasons.ts'
import type { LookupHasher } from '../cryptography/key-ring.ts'
import type { OfflineChecks, RecordedOfflineCheck } from '../verification/offline-check.ts'
import { insertUnlessPresent } from './dialect.ts'
import type { Schema } from './schema.ts'

const CHECK = 'offline_checks.check'
const ENTRY = 'offline_checks.entry'
const ENTRY_ID_BYTES = 16

const StoredCheck = Type.Object({
  conclusion: Type.Enum(CONCLUSIONS),
  about: Type.Union([Type.Enum(CONCLUSION_SUBJECTS), Type.Null()]),
  reasons: Type.Array(Type.Enum(REASONS)),
  changed: Type.Boolean(),
  receiptId: Type.String(),
})

/** Store of checks that were reported 离线核验补报; account and check stand in it by keyed hash alone. */
export function createOfflineCheckStore(database: Kysely<Schema>, hasher: LookupHasher): OfflineChecks {
  const nameOf = (accountId: string, checkId: string): string => `${accountId}|${checkId}`
  const find = async (accountId: string, checkId: string): Promise<RecordedOfflineCheck | undefined> => {
    const row = await database
      .selectFrom('offline_checks')
      .select('outcome')
      .where('check_hash', 'in', [...hasher.candidates(CHECK, nameOf(accountId, checkId))])
      .executeTakeFirst()
    return row && Value.Parse(StoredCheck, JSON.parse(row.outcome))
  }
  return {
    find,
    add: async (accountId, checkId, check, at) => {
      const check_hash = hasher.hash(CHECK, nameOf(accountId, checkId))
      const row = { check_hash, outcome: JSON.stringify(check), recorded_at: at }
      if (await insertUnlessPresent(database.insertInto('offline_checks').values(row))) return check
      return (await find(accountId, checkId)) ?? check
    },
    entryIdOf: (accountId, checkId) => {
      const hash = hasher.hash(ENTRY, nameOf(accountId, checkId))
      const bytes = decodeBase64url(hash.slice(hash.indexOf('.') + 1))
      if (bytes === undefined || bytes.length < ENTRY_ID_BYTES) throw new Error('a keyed hash of another form')
      return encodeBase64url(bytes.slice(0, ENTRY_ID_BYTES))
    },
    sweep: async (before) => {
      await database.deleteFrom('offline_checks').where('recorded_at', '<', before).execute()
    },
  }
}
