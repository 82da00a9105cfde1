import type { FastifyBaseLogger } from 'fastify'
import type { Kysely } from 'kysely'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { Settings } from './configuration/settings.ts'
import type { KeyRing } from './cryptography/key-ring.ts'
import { readMasterKey } from './cryptography/master-key.ts'
import { openKeyRing } from './cryptography/open-key-ring.ts'
import { openDatabase } from './persistence/database.ts'
import { acquireInstanceLock, type InstanceLock } from './persistence/instance-lock.ts'
import { createKeyStore } from './persistence/key-store.ts'
import { migrate } from './persistence/migrate.ts'
import type { Schema } from './persistence/schema.ts'

/** Why the gateway does not start: one line for standard error that names the setting or the part. */
export interface StartFailure {
  readonly reason: string
}

/** What everything else stands on: settings, log, the database with its lock, and the opened keys. */
export interface Foundation {
  readonly settings: Settings
  readonly logger: FastifyBaseLogger
  readonly database: Kysely<Schema>
  readonly lock: InstanceLock
  readonly keyRing: KeyRing
}

/** Opens database and keys; lets go of everything again when one of them is missing. */
export async function layFoundation(
  settings: Settings,
  logger: FastifyBaseLogger,
): Promise<Result<Foundation, StartFailure>> {
  const master = readMasterKey(settings.keyFile)
  if (!master.ok)
    return fail({ reason: `KEY_FILE: the master key is ${master.failure}; see: npm run admin -- key create` })
  if (settings.mode === 'production' && master.value.mode === 'sandbox')
    return fail({ reason: 'KEY_FILE: the master key was made for the sandbox; production wants its own' })
  const lock = acquireInstanceLock(settings.database)
  if (!lock.ok) return fail({ reason: `DATABASE_URL: the database cannot be used: ${lock.failure}` })
  const database = openDatabase(settings.database)
  if (!database.ok) {
    lock.value.release()
    return fail({ reason: `DATABASE_URL: ${database.failure}` })
  }
  const letGo = async (reason: string): Promise<Result<never, StartFailure>> => {
    await database.value.destroy()
    lock.value.release()
    return fail({ reason })
  }
  await migrate(database.value, Date.now)
  const keyRing = await openKeyRing({ store: createKeyStore(database.value), master: master.value })
  if (!keyRing.ok) return letGo(`KEY_FILE: ${keyRing.failure.reason} for ${keyRing.failure.purpose} in the database`)
  return succeed({ settings, logger, database: database.value, lock: lock.value, keyRing: keyRing.value })
}
