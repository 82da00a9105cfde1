import type { Kysely } from 'kysely'
import { isProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { FieldSealer, LookupHasher } from '../cryptography/key-ring.ts'
import type { RunningCertificates, ToldStates } from '../presentation/withdrawals/running-certificate.ts'
import { Sensitive } from '../release/sensitive.ts'
import { CERTIFICATE } from './running-code-rows.ts'
import type { Schema } from './schema.ts'

/** Hashes in one statement; a page of a change feed may hold a thousand. */
const HASHES_AT_ONCE = 200

/** RunningCertificates on the table `running_certificates`: found by keyed hash, identifiers sealed. */
export function createRunningCertificateStore(
  database: Kysely<Schema>,
  sealer: FieldSealer,
  hasher: LookupHasher,
): RunningCertificates {
  return {
    provinces: async (at) => {
      const query = database.selectFrom('running_certificates').select('province').distinct()
      const rows = await query.where('ends_at', '>', at).orderBy('province').execute()
      return rows.map(({ province }) => province).filter(isProvinceCode)
    },
    due: async ({ province, askedBefore, at, most }) => {
      const rows = await database
        .selectFrom('running_certificates')
        .select(['certificate_hash', 'sealed_identifier'])
        .where('province', '=', province)
        .where('asked_at', '<', askedBefore)
        .where('ends_at', '>', at)
        .orderBy('asked_at')
        .limit(most)
        .execute()
      return rows.map((row) => ({
        key: row.certificate_hash,
        identifier: new Sensitive(sealer.open(CERTIFICATE, row.sealed_identifier)),
      }))
    },
    settle: (key, told, askedAt) => settle(database, key, told, askedAt),
    makeDue: async (identifiers, askedBefore) => {
      const hashes = identifiers.flatMap((identifier) => [...hasher.candidates(CERTIFICATE, identifier.reveal())])
      for (let start = 0; start < hashes.length; start += HASHES_AT_ONCE)
        await database
          .updateTable('running_certificates')
          .set({ asked_at: 0 })
          .where('certificate_hash', 'in', hashes.slice(start, start + HASHES_AT_ONCE))
          .where('asked_at', '<', askedBefore)
          .execute()
    },
    makeAllDue: async () => {
      await database.updateTable('running_certificates').set({ asked_at: 0 }).execute()
    },
    unanswered: async (at) => {
      const query = database.selectFrom('running_certificates').select(({ fn }) => fn.countAll().as('count'))
      const row = await query.where('unanswered_since', '>', 0).where('ends_at', '>', at).executeTakeFirst()
      return Number(row?.count ?? 0)
    },
  }
}

/** A source that did not answer leaves what it said before. */
async function settle(
  database: Kysely<Schema>,
  key: string,
  { province, ministry }: ToldStates,
  askedAt: number,
): Promise<void> {
  const answered = province !== undefined || ministry !== undefined
  await database
    .updateTable('running_certificates')
    .set({
      asked_at: askedAt,
      ...(answered ? { unanswered_since: 0 } : {}),
      ...(province === undefined ? {} : { province_state: province }),
      ...(ministry === undefined ? {} : { ministry_state: ministry }),
    })
    .where('certificate_hash', '=', key)
    .execute()
  if (!answered) await beginSilence(database, key, askedAt)
}

async function beginSilence(database: Kysely<Schema>, key: string, at: number): Promise<void> {
  await database
    .updateTable('running_certificates')
    .set({ unanswered_since: at })
    .where('certificate_hash', '=', key)
    .where('unanswered_since', '=', 0)
    .execute()
}
