import type { Kysely, Transaction } from 'kysely'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { LookupHasher } from '../cryptography/key-ring.ts'
import type { LivingSessionFacts, RefreshedSession, RefreshRefusal, Sessions } from '../identity/session.ts'
import { inTransaction } from './in-transaction.ts'
import type { Schema } from './schema.ts'

const REFRESH_TOKEN = 'refresh_tokens.token'

/** Store of sessions 会话; refresh tokens stand in it by keyed hash alone. */
export function createSessionStore(database: Kysely<Schema>, hasher: LookupHasher): Sessions {
  return {
    begin: async ({ sessionId, accountId, refreshToken, at, endsAt }) => {
      await inTransaction(database, async (transaction) => {
        const session = { session_id: sessionId, account_id: accountId, begun_at: at, ends_at: endsAt, ended_at: 0 }
        await transaction.insertInto('sessions').values(session).execute()
        await insertToken(transaction, hasher, sessionId, refreshToken, at)
      })
    },
    sessionOf: (token) => sessionOf(database, hasher, token),
    refresh: async (token, nextToken, at) =>
      inTransaction(database, async (transaction) => exchange(transaction, hasher, token, nextToken, at)),
    livingOf: async (accountId, at, most) => livingOf(database, accountId, at, most),
    end: async (sessionId, at) => endSession(database, sessionId, at),
    endAll: async (accountId, at) => {
      await database
        .updateTable('sessions')
        .set({ ended_at: at })
        .where('account_id', '=', accountId)
        .where('ended_at', '=', 0)
        .execute()
    },
    sweep: async (before) => {
      const over = database
        .selectFrom('sessions')
        .select('session_id')
        .where((where) =>
          where.or([
            where('ends_at', '<', before),
            where.and([where('ended_at', '>', 0), where('ended_at', '<', before)]),
          ]),
        )
      await database.deleteFrom('refresh_tokens').where('session_id', 'in', over).execute()
      await database
        .deleteFrom('sessions')
        .where((where) =>
          where.or([
            where('ends_at', '<', before),
            where.and([where('ended_at', '>', 0), where('ended_at', '<', before)]),
          ]),
        )
        .execute()
    },
  }
}

async function sessionOf(database: Kysely<Schema>, hasher: LookupHasher, token: string): Promise<string | undefined> {
  const row = await database
    .selectFrom('refresh_tokens')
    .select('session_id')
    .where('token_hash', 'in', [...hasher.candidates(REFRESH_TOKEN, token)])
    .executeTakeFirst()
  return row?.session_id
}

async function livingOf(
  database: Kysely<Schema>,
  accountId: string,
  at: number,
  most: number,
): Promise<readonly LivingSessionFacts[]> {
  const rows = await database
    .selectFrom('sessions')
    .innerJoin('refresh_tokens', 'refresh_tokens.session_id', 'sessions.session_id')
    .select(({ fn }) => ['sessions.session_id', 'begun_at', fn.max('issued_at').as('renewed_at')])
    .where('account_id', '=', accountId)
    .where('ended_at', '=', 0)
    .where('ends_at', '>', at)
    .groupBy(['sessions.session_id', 'begun_at'])
    .orderBy('renewed_at', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({ sessionId: row.session_id, begunAt: row.begun_at, renewedAt: row.renewed_at }))
}

async function exchange(
  transaction: Transaction<Schema>,
  hasher: LookupHasher,
  token: string,
  nextToken: string,
  at: number,
): Promise<Result<RefreshedSession, RefreshRefusal>> {
  const hashes = [...hasher.candidates(REFRESH_TOKEN, token)]
  const row = await transaction
    .selectFrom('refresh_tokens')
    .innerJoin('sessions', 'sessions.session_id', 'refresh_tokens.session_id')
    .select(['sessions.session_id', 'ended_at', 'ends_at'])
    .where('token_hash', 'in', hashes)
    .executeTakeFirst()
  if (row === undefined) return fail({ reason: 'unknown' })
  if (row.ended_at !== 0 || row.ends_at <= at) return fail({ reason: 'ended' })
  const used = await transaction
    .updateTable('refresh_tokens')
    .set({ used_at: at })
    // Any of them: between the two statements it may have been carried over to a newer key.
    .where('token_hash', 'in', hashes)
    .where('used_at', '=', 0)
    .executeTakeFirst()
  if (used.numUpdatedRows !== 1n) {
    await endSession(transaction, row.session_id, at)
    return fail({ reason: 'reused', sessionId: row.session_id })
  }
  await insertToken(transaction, hasher, row.session_id, nextToken, at)
  return succeed({ sessionId: row.session_id })
}

async function insertToken(
  transaction: Transaction<Schema>,
  hasher: LookupHasher,
  sessionId: string,
  token: string,
  at: number,
): Promise<void> {
  const row = { token_hash: hasher.hash(REFRESH_TOKEN, token), session_id: sessionId, issued_at: at, used_at: 0 }
  await transaction.insertInto('refresh_tokens').values(row).execute()
}

async function endSession(database: Kysely<Schema>, sessionId: string, at: number): Promise<void> {
  await database
    .updateTable('sessions')
    .set({ ended_at: at })
    .where('session_id', '=', sessionId)
    .where('ended_at', '=', 0)
    .execute()
}
