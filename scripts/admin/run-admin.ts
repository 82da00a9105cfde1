import { describeDatabase } from 'gateway/configuration/database-address.ts'
import { readSettings } from 'gateway/configuration/settings.ts'
import { runSelfTest } from 'gateway/cryptography/self-test.ts'
import { DatabaseFault } from 'gateway/persistence/database-fault.ts'
import { openDatabase } from 'gateway/persistence/database.ts'
import { migrate } from 'gateway/persistence/migrate.ts'
import { OperatorsAltered } from 'gateway/release/bundle/operator.ts'
import type { AdminCommand } from './admin-command.ts'
import { createAdminOutput, type AdminOutput, type WriteLine } from './admin-output.ts'
import { commands } from './commands/index.ts'
import { exampleLines, findCommand, helpLines } from './find-command.ts'
import { readArguments, type KnownOptions } from './read-arguments.ts'
import { runAct, type Act } from './run-act.ts'

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
      const list = commands.map(describe)
      return out.answer({ commands: list }, helpLines(commands))
    }
    case 'help-of': {
      const { usage, summary } = found.command
      const lines = [`npm run admin -- ${usage}`, summary, ...exampleLines(found.command).map((line) => `  $ ${line}`)]
      return out.answer(describe(found.command), lines)
    }
    case 'unknown':
      standardError('roadcert: no such command; npm run admin -- help lists them')
      return 2
    case 'command': {
      const { command, args } = found
      const typed = readArguments(args, optionsOf(command), command.wordCount ?? 0)
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

function describe(command: AdminCommand) {
  const { name, usage, summary } = command
  return { name, usage, summary, examples: exampleLines(command) }
}

/** Whoever changes something may name the key file of the acting operator. */
function optionsOf({ options, changes, roles }: AdminCommand): KnownOptions {
  return changes || roles !== undefined ? { ...options, operator: 'text' } : (options ?? {})
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
    return await runAct(act, settings.value, opened.value, out, warn)
  } catch (error) {
    if (error instanceof OperatorsAltered)
      return out.refuse(
        'operators-altered',
        'the table policy_operators was written past the commands; find out by whom',
      )
    if (!(error instanceof DatabaseFault)) throw error
    return out.refuse('database-unavailable', `the database does not do what is asked (${error.driverCode})`)
  } finally {
    await opened.value.destroy()
  }
}
