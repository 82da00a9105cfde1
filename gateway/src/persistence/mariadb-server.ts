import { sql, type Kysely } from 'kysely'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { DatabaseFault } from './database-fault.ts'
import type { Schema } from './schema.ts'

/** Why a server cannot be used; each one line for people. */
export type ServerFailure =
  'database-unreachable' | 'database-access-denied' | 'database-unknown' | 'database-not-mariadb'

/** First MariaDB that is tested for; LTS until July 2026 (mariadb.org, maintenance policy). */
const OLDEST = [10, 6] as const

/** Asks the server once who it is. Oracle's MySQL lacks `create index if not exists` and the collations without padding. */
export async function checkServer(database: Kysely<Schema>): Promise<Result<void, ServerFailure>> {
  try {
    const { rows } = await sql<{ version: string }>`select version() as version`.execute(database)
    return isMariadb(rows[0]?.version ?? '') ? succeed(undefined) : fail('database-not-mariadb')
  } catch (error) {
    if (!(error instanceof DatabaseFault)) throw error
    return fail(failureOf(error.driverCode))
  }
}

function isMariadb(version: string): boolean {
  const found = /^(?<major>\d+)\.(?<minor>\d+)\.\d+-MariaDB/.exec(version)?.groups
  const [major, minor] = [Number(found?.['major']), Number(found?.['minor'])]
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])
}

function failureOf(driverCode: string): ServerFailure {
  if (driverCode === 'ER_ACCESS_DENIED_ERROR' || driverCode === 'ER_DBACCESS_DENIED_ERROR')
    return 'database-access-denied'
  return driverCode === 'ER_BAD_DB_ERROR' ? 'database-unknown' : 'database-unreachable'
}
