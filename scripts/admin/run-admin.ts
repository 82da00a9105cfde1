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
import { readArguments, type TypedArguments } from './read-arguments.ts'

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
      const { command, args } = found
      const typed = readArguments(args, command.options ?? {}, command.wordCount ?? 0)
      if (!typed.ok || command.fits?.(typed.value) === false) {
        standardError(`usage: npm run admin -- ${command.usage}`)
        return 2
      }
      return command.keys === 'offline'
        ? command.run({ out }, typed.value)
        : runWithSettings({ command, typed: typed.value }, environment, out, standardError)
    }
  }
}

/** A command that needs a gateway, with what was typed after its name. */
interface Act {
  readonly command: Exclude<AdminCommand, { readonly keys: 'offline' }>
  readonly typed: TypedArguments
}

async function runWithSettings(act: Act, environment: Environment, out: AdminOutput, warn: WriteLine): Promise<number> {
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
    return await runOnDatabase(act, settings.value, opened.value, out)
  } catch (error) {
    if (!(error instanceof DatabaseFault)) throw error
    return out.refuse('database-unavailable', `the database does not do what is asked (${error.driverCode})`)
  } finally {
    await opened.value.destroy()
  }
}

async function runOnDatabase(
  act: Act,
  settings: Settings,
  database: GatewayDatabase,
  out: AdminOutput,
): Promise<number> {
  // The refusal that follows says what there is to say; the fault itself may name files of the machine.
  const evidence = createEvidenceLog({ store: createAuditStore(database), onWriteFailure: () => undefined })
  const context: AdminContext = { settings, database, evidence, out, now: Date.now, newId }
  const { changes } = act.command
  const run = await prepare(act, context)
  if (typeof run === 'number') {
    if (changes) await recordAct(act, context, 'refused')
    return run
  }
  if (!changes) return run()
  if (!(await recordAct(act, context, 'done'))) {
    return out.refuse('evidence-unavailable', 'the audit log cannot be written, so nothing is done')
  }
  const code = await run()
  // The act stands in the log already; that it came to nothing is told beside it.
  if (code !== 0) await recordAct(act, context, 'refused')
  return code
}

/** The command bound to its context, with keys where it needs them; a number is the exit code of a refusal. */
async function prepare({ command, typed }: Act, context: AdminContext): Promise<number | (() => Promise<number>)> {
  if (command.keys === 'not-needed') return () => command.run(context, typed)
  const keys = await openKeys(context.settings, context.database)
  if (!keys.ok) return context.out.refuse(keys.failure.code, keys.failure.sentence)
  return () => command.run({ ...context, keyRing: keys.value }, typed)
}

async function recordAct(
  { command, typed }: Act,
  context: AdminContext,
  outcome: 'done' | 'refused',
): Promise<boolean> {
  const { evidence, newId: drawId, now } = context
  const object = command.actsOn?.(typed) ?? ''
  const recorded = await evidence.record({
    entryId: drawId(),
    at: now(),
    event: 'admin-act',
    act: `${command.name} ${object}`.trimEnd(),
    outcome,
    asker: { kind: 'operator' },
    requestId: drawId(),
  })
  return recorded.ok
}
