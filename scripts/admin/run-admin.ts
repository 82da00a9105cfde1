import { describeDatabase } from 'gateway/configuration/database-address.ts'
import { readSettings, type Settings } from 'gateway/configuration/settings.ts'
import { newId } from 'gateway/cryptography/random-id.ts'
import { runSelfTest } from 'gateway/cryptography/self-test.ts'
import { createEvidenceLog } from 'gateway/evidence/create-evidence-log.ts'
import { createAuditStore } from 'gateway/persistence/audit-store.ts'
import { DatabaseFault } from 'gateway/persistence/database-fault.ts'
import { openDatabase, type GatewayDatabase } from 'gateway/persistence/database.ts'
import { migrate } from 'gateway/persistence/migrate.ts'
import type { AdminCommand, AdminContext } from './admin-command.ts'
import { createAdminOutput, type AdminOutput, type WriteLine } from './admin-output.ts'
import { commands } from './commands/index.ts'
import { findCommand, helpLines } from './find-command.ts'
import { openKeys } from './open-keys.ts'

/** Where the lines of a run go. */
export interface AdminWriters {
  readonly standardOutput: WriteLine
  readonly standardError: WriteLine
}

type Environment = Readonly<Record<string, string | undefined>>

/** 管理命令行: runs what was typed and answers the exit code: 0 good, 1 refused or failed, 2 wrong usage. */
export async function runAdmin(
  typed: readonly string[],
  environment: Environment,
  writers: AdminWriters,
): Promise<number> {
  const { standardOutput, standardError } = writers
  const out = createAdminOutput(typed.includes('--json'), standardOutput, standardError)
  const found = findCommand(
    typed.filter((word) => word !== '--json'),
    commands,
  )
  switch (found.kind) {
    case 'help': {
      const list = commands.map(({ name, usage, summary }) => ({ name, usage, summary }))
      return out.answer({ commands: list }, helpLines(commands))
    }
    case 'help-of': {
      const { name, usage, summary } = found.command
      return out.answer({ name, usage, summary }, [`npm run admin -- ${usage}`, summary])
    }
    case 'unknown':
      standardError('roadcert: no such command; npm run admin -- help lists them')
      return 2
    case 'command': {
      const code = await runWithSettings(found.command, found.args, environment, out, standardError)
      if (code === 2) standardError(`usage: npm run admin -- ${found.command.usage}`)
      return code
    }
  }
}

async function runWithSettings(
  command: AdminCommand,
  args: readonly string[],
  environment: Environment,
  out: AdminOutput,
  warn: WriteLine,
): Promise<number> {
  const settings = readSettings(environment)
  if (!settings.ok) return out.refuse('setting-invalid', settings.failure)
  const tested = runSelfTest()
  if (tested.state === 'broken') return out.refuse('self-test-failed', `${tested.algorithm} gives wrong answers here`)
  if (tested.state === 'slow') warn('roadcert: SM2 of this OpenSSL is not usable; sm-crypto takes over, much slower')
  const opened = await openDatabase(settings.value.database)
  if (!opened.ok)
    return out.refuse(opened.failure, `the database does not open (${describeDatabase(settings.value.database)})`)
  try {
    await migrate(opened.value, Date.now)
    return await runOnDatabase(command, args, settings.value, opened.value, out)
  } catch (error) {
    if (!(error instanceof DatabaseFault)) throw error
    return out.refuse('database-unavailable', `the database does not do what is asked (${error.driverCode})`)
  } finally {
    await opened.value.destroy()
  }
}

async function runOnDatabase(
  command: AdminCommand,
  args: readonly string[],
  settings: Settings,
  database: GatewayDatabase,
  out: AdminOutput,
): Promise<number> {
  // The refusal that follows says what there is to say; the fault itself may name files of the machine.
  const evidence = createEvidenceLog({ store: createAuditStore(database), onWriteFailure: () => undefined })
  const context: AdminContext = { settings, database, evidence, out, now: Date.now, newId }
  const runs = await prepare(command, context)
  if (typeof runs === 'number') return runs
  if (!command.changes) return runs(args)
  if (!(await recordAct(command, context, 'done'))) {
    return out.refuse('evidence-unavailable', 'the audit log cannot be written, so nothing is done')
  }
  const code = await runs(args)
  // The act stands in the log already; that it came to nothing is told beside it.
  if (code !== 0) await recordAct(command, context, 'refused')
  return code
}

/** The command bound to its context, with keys where it needs them; a number is the exit code of a refusal. */
async function prepare(
  command: AdminCommand,
  context: AdminContext,
): Promise<number | ((args: readonly string[]) => Promise<number>)> {
  if (command.keys === 'not-needed') return (args) => command.run(context, args)
  const keys = await openKeys(context.settings, context.database)
  if (!keys.ok) return context.out.refuse(keys.failure.code, keys.failure.sentence)
  return (args) => command.run({ ...context, keyRing: keys.value }, args)
}

async function recordAct(command: AdminCommand, context: AdminContext, outcome: 'done' | 'refused'): Promise<boolean> {
  const { evidence, newId: drawId, now } = context
  const recorded = await evidence.record({
    entryId: drawId(),
    at: now(),
    event: 'admin-act',
    act: command.name,
    outcome,
    asker: { kind: 'operator' },
    requestId: drawId(),
  })
  return recorded.ok
}
