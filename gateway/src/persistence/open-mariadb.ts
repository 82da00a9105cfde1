import { Kysely } from 'kysely'
import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { ServerAddress } from '../configuration/server-address.ts'
import { createMariadbDialect } from './mariadb-dialect.ts'
import { createMariadbPool } from './mariadb-pool.ts'
import { checkServer, type ServerFailure } from './mariadb-server.ts'
import type { Schema } from './schema.ts'

/** Connects to a MariaDB server; read committed, times as numbers, no value in any error. */
export async function openMariadb(address: ServerAddress): Promise<Result<Kysely<Schema>, ServerFailure>> {
  const database = new Kysely<Schema>({ dialect: createMariadbDialect(createMariadbPool(address)) })
  const checked = await checkServer(database)
  if (checked.ok) return succeed(database)
  await database.destroy()
  return checked
}
