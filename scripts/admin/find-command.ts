import type { AdminCommand } from './admin-command.ts'
import { EXAMPLES } from './examples.ts'

/** What was typed: a command with its arguments, a wish for help, or something that is no command. */
export type Typed =
  | { readonly kind: 'command'; readonly command: AdminCommand; readonly args: readonly string[] }
  | { readonly kind: 'help' }
  | { readonly kind: 'help-of'; readonly command: AdminCommand }
  | { readonly kind: 'unknown' }

/** Finds the command named by the first two words; `--help` after it asks for its usage. */
export function findCommand(words: readonly string[], commands: readonly AdminCommand[]): Typed {
  const [noun, verb, ...args] = words
  if (noun === 'help' || noun === '--help' || noun === '-h') return { kind: 'help' }
  const command = commands.find(({ name }) => name === `${noun ?? ''} ${verb ?? ''}`)
  if (command === undefined) return { kind: 'unknown' }
  return args.includes('--help') ? { kind: 'help-of', command } : { kind: 'command', command, args }
}

/** The lines that show how a command is typed. */
export function exampleLines({ name, examples }: AdminCommand): readonly string[] {
  return (examples ?? EXAMPLES[name] ?? [name]).map((line) => `npm run admin -- ${line}`)
}

/** The list of all commands: usage, what it does, examples. */
export function helpLines(commands: readonly AdminCommand[]): readonly string[] {
  return [
    'npm run admin -- <command> [--json] [--operator <key file>]',
    '',
    ...commands.flatMap((command) => [
      `  ${command.usage}`,
      `      ${command.summary}`,
      ...exampleLines(command).map((line) => `      $ ${line}`),
    ]),
    '',
    'A command that changes something asks who acts: --operator names the key file of an operator with the role',
    '(system, security or audit). Without it DATA_DIRECTORY/operators/<role>.key is taken where it exists.',
    'Exit code 0 good, 1 refused or failed, 2 wrong usage.',
  ]
}
