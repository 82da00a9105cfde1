import { readSettings } from 'gateway/configuration/settings.ts'
import type { AdminCommand } from './admin-command.ts'
import { createAdminOutput, type AdminOutput, type WriteLine } from './admin-output.ts'
import { COMMANDS, loadCommands, type ListedCommand } from './commands/index.ts'
import { confirm, type Ask } from './confirm.ts'
import { commandLines, exampleLines, findCommand, helpLines } from './find-command.ts'
import { readArguments, type KnownOptions } from './read-arguments.ts'

/** Where the lines of a run go. */
export interface AdminWriters {
  readonly standardOutput: WriteLine
  readonly standardError: WriteLine
  /** Somebody who can be asked; absent in scripts. */
  readonly ask?: Ask
}

type Environment = Readonly<Record<string, string | undefined>>

/** 管理命令行: runs what was typed and answers the exit code: 0 good, 1 refused or failed, 2 wrong usage. */
export async function runAdmin(
  typed: readonly string[],
  environment: Environment,
  writers: AdminWriters,
): Promise<number> {
  const { standardOutput, standardError } = writers
  const isJson = typed.includes('--json')
  const out = createAdminOutput(isJson, standardOutput, standardError, typed.includes('--dry-run'))
  const found = findCommand(
    typed.filter((word) => word !== '--json'),
    COMMANDS,
  )
  switch (found.kind) {
    case 'help': {
      const commands = await loadCommands(found.commands)
      const whole = found.commands.length === COMMANDS.length
      return out.answer({ commands: commands.map(describe) }, (whole ? helpLines : commandLines)(commands))
    }
    case 'help-of': {
      const command = await found.command.load()
      const { usage, summary } = command
      const lines = [`npm run admin -- ${usage}`, summary, ...exampleLines(command).map((line) => `  $ ${line}`)]
      return out.answer(describe(command), lines)
    }
    case 'unknown':
      standardError(`roadcert: no such command; npm run admin -- help lists them${suggestion(typed)}`)
      return 2
    case 'command':
      return runCommand(await found.command.load(), found.args, { environment, writers, out })
  }
}

async function runCommand(
  command: AdminCommand,
  args: readonly string[],
  run: { readonly environment: Environment; readonly writers: AdminWriters; readonly out: AdminOutput },
): Promise<number> {
  const { environment, writers, out } = run
  const typed = readArguments(args, optionsOf(command), command.wordCount ?? 0)
  if (!typed.ok || command.fits?.(typed.value) === false) {
    writers.standardError(`usage: npm run admin -- ${command.usage}`)
    return 2
  }
  const refused = await confirm(command, typed.value, writers.ask)
  if (refused !== undefined) return out.refuse(refused.code, refused.sentence)
  if (command.keys === 'offline') return command.run({ out }, typed.value)
  const settings = readSettings(environment)
  if (!settings.ok) return out.refuse('setting-invalid', settings.failure)
  // Database and cryptography are loaded by those who use them: help and wrong usage are told at once.
  const { runWithDatabase } = await import('./run-with-database.ts')
  return runWithDatabase({ command, typed: typed.value }, settings.value, out, writers.standardError)
}

function describe(command: AdminCommand) {
  const { name, usage, summary } = command
  return { name, usage, summary, examples: exampleLines(command) }
}

/** The commands of the noun that was typed, for somebody who mistook the verb. */
function suggestion([noun = '']: readonly string[]): string {
  const names = COMMANDS.filter((one: ListedCommand) => one.name.startsWith(`${noun} `)).map(({ name }) => name)
  return names.length === 0 ? '' : `; with ${noun}: ${names.join(', ')}`
}

/** Whoever changes something may name the key file of the acting operator, and may try it first. */
function optionsOf({ options, changes, roles, confirms, countersigners }: AdminCommand): KnownOptions {
  return {
    ...options,
    ...(changes || roles !== undefined ? { operator: 'text' as const } : {}),
    ...(changes ? { 'dry-run': 'switch' as const } : {}),
    ...(confirms === undefined ? {} : { yes: 'text' as const }),
    ...(countersigners === undefined ? {} : { countersign: 'text' as const }),
  }
}
