import { describeDatabase } from 'gateway/configuration/database-address.ts'
import type { Settings } from 'gateway/configuration/settings.ts'
import { runSelfTest } from 'gateway/cryptography/self-test.ts'
import { DatabaseFault } from 'gateway/persistence/database-fault.ts'
import { openDatabase } from 'gateway/persistence/database.ts'
import { migrate, pendingMigrations } from 'gateway/persistence/migrate.ts'
import { rehearse } from 'gateway/persistence/rehearse.ts'
import { OperatorsAltered } from 'gateway/release/bundle/operator.ts'
import type { AdminOutput, WriteLine } from './admin-output.ts'
import { runAct, type Act } from './run-act.ts'

const FRAME_NEEDS = ['0002-audit', '0038-policy-bundles']

/** Opens the gateway's database, brings its schema up to date unless the act is about that, and runs the act on it. */
export async function runWithDatabase(
  act: Act,
  settings: Settings,
  out: AdminOutput,
  warn: WriteLine,
): Promise<number> {
  const tested = runSelfTest()
  if (tested.state === 'broken') return out.refuse('self-test-failed', `${tested.algorithm} gives wrong answers here`)
  if (tested.state === 'slow') warn('roadcert: SM2 of this OpenSSL is not usable; sm-crypto takes over, much slower')
  const opened = await openDatabase(settings.database)
  if (!opened.ok)
    return out.refuse(opened.failure, `the database does not open (${describeDatabase(settings.database)})`)
  const database = opened.value
  try {
    const isAsItIs = act.command.schema === 'as-it-is'
    const isDryRun = act.typed.has('dry-run') && !isAsItIs
    const pending = await pendingMigrations(database)
    if (isDryRun && pending.length > 0)
      return out.refuse('schema-behind', 'a dry run changes nothing, and the schema is behind: database migrate first')
    // Without these tables there is no audit log to write to, and nobody who could be asked.
    const isBare = act.command.changes && FRAME_NEEDS.some((name) => pending.includes(name))
    if (!isAsItIs || isBare) await migrate(database, Date.now)
    const run = (on: typeof database): Promise<number> => runAct(act, settings, on, out, warn)
    return await (isDryRun ? rehearse(database, run) : run(database))
  } catch (error) {
    if (error instanceof OperatorsAltered)
      return out.refuse(
        'operators-altered',
        'the table policy_operators was written past the commands; find out by whom',
      )
    if (!(error instanceof DatabaseFault)) throw error
    return out.refuse('database-unavailable', `the database does not do what is asked (${error.driverCode})`)
  } finally {
    await database.destroy()
  }
}
