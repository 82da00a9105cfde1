import type { FastifyBaseLogger } from 'fastify'
import type { Kysely } from 'kysely'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { readShippedApplicationData, type ApplicationData } from './application-kinds-folder.ts'
import { describeDatabase } from './configuration/database-address.ts'
import type { Settings } from './configuration/settings.ts'
import type { KeyRing } from './cryptography/key-ring.ts'
import { readMasterKey } from './cryptography/master-key.ts'
import { openKeyRing } from './cryptography/open-key-ring.ts'
import { createSoftwareProvider } from './cryptography/software-provider.ts'
import { DatabaseFault } from './persistence/database-fault.ts'
import { openDatabase } from './persistence/database.ts'
import { acquireInstanceLock, type InstanceLock } from './persistence/instance-lock.ts'
import { durabilityConcerns } from './persistence/durability-concerns.ts'
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
  /** 可办事项 and the calendar of working days. */
  readonly applicationData: ApplicationData
}

/** Opens database and keys; lets go of everything again when one of them is missing. */
export async function layFoundation(
  settings: Settings,
  logger: FastifyBaseLogger,
): Promise<Result<Foundation, StartFailure>> {
  const applicationData = readShippedApplicationData()
  if (!applicationData.ok) return applicationData
  const master = readMasterKey(settings.keyFile)
  if (!master.ok)
    return fail({ reason: `KEY_FILE: the master key is ${master.failure}; see: npm run admin -- key create` })
  if (settings.mode === 'production' && master.value.mode === 'sandbox')
    return fail({ reason: 'KEY_FILE: the master key was made for the sandbox; production wants its own' })
  const opened = await openLockedDatabase(settings, logger)
  if (!opened.ok) return opened
  const { database, lock } = opened.value
  const keyRing = await openKeyRing({
    store: createKeyStore(database),
    provider: createSoftwareProvider(master.value),
    now: Date.now,
  })
  if (keyRing.ok)
    return succeed({
      settings,
      logger,
      database,
      lock,
      keyRing: keyRing.value,
      applicationData: applicationData.value,
    })
  await database.destroy()
  await lock.release()
  return fail({ reason: `KEY_FILE: ${keyRing.failure.reason} for ${keyRing.failure.purpose} in the database` })
}

/** The database, its lock and its schema; warns of a server that may lose what was answered. */
async function openLockedDatabase(
  { database: address }: Settings,
  logger: FastifyBaseLogger,
): Promise<Result<Pick<Foundation, 'database' | 'lock'>, StartFailure>> {
  const refuse = (word: string): Result<never, StartFailure> =>
    fail({ reason: `DATABASE_URL: ${word} (${describeDatabase(address)})` })
  const opened = await openDatabase(address)
  if (!opened.ok) return refuse(opened.failure)
  const database = opened.value
  const lock = await acquireInstanceLock(address, (event) => logger.warn(event))
  if (!lock.ok) {
    await database.destroy()
    return refuse(lock.failure)
  }
  try {
    await migrate(database, Date.now)
    for (const setting of await durabilityConcerns(database)) logger.warn({ setting }, 'database-may-lose-commits')
    return succeed({ database, lock: lock.value })
  } catch (error) {
    await database.destroy()
    await lock.value.release()
    if (error instanceof DatabaseFault) return refuse(`the schema cannot be brought up to date: ${error.driverCode}`)
    throw error
  }
}
