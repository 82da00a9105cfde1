import type { AdminCommand } from './admin-command.ts'
import type { ListedCommand } from './commands/index.ts'
import { EXAMPLES } from './examples.ts'

/** What was typed: a command with its arguments, a wish for help, or something that is no command. */
export type Typed =
  | { readonly kind: 'command'; readonly command: ListedCommand; readonly args: readonly string[] }
  /** Commands to tell about; the whole list has words around it. */
  | { readonly kind: 'help'; readonly commands: readonly ListedCommand[] }
  | { readonly kind: 'help-of'; readonly command: ListedCommand }
  | { readonly kind: 'unknown' }

/** Finds the command named by the first word or the first two; `--help` after it asks for its usage. */
export function findCommand(words: readonly string[], commands: readonly ListedCommand[]): Typed {
  const [first = ''] = words
  if (first === 'help' || first === '--help' || first === '-h') return helpFor(words.slice(1), commands)
  const found = named(words, commands)
  if (found === undefined) return { kind: 'unknown' }
  const args = words.slice(found.name.split(' ').length)
  return args.includes('--help') ? { kind: 'help-of', command: found } : { kind: 'command', command: found, args }
}

function named(words: readonly string[], commands: readonly ListedCommand[]): ListedCommand | undefined {
  return (
    commands.find(({ name }) => name === words.slice(0, 2).join(' ')) ?? commands.find(({ name }) => name === words[0])
  )
}

/** `help`, `help key` and `help key rotate`. */
function helpFor(words: readonly string[], commands: readonly ListedCommand[]): Typed {
  const [noun] = words
  if (noun === undefined) return { kind: 'help', commands }
  const one = named(words, commands)
  if (one !== undefined) return { kind: 'help-of', command: one }
  const some = words.length === 1 ? commands.filter(({ name }) => name.startsWith(`${noun} `)) : []
  return some.length === 0 ? { kind: 'unknown' } : { kind: 'help', commands: some }
}

/** The lines that show how a command is typed. */
export function exampleLines({ name, examples }: AdminCommand): readonly string[] {
  return (examples ?? EXAMPLES[name] ?? [name]).map((line) => `npm run admin -- ${line}`)
}

/** Usage, what it does and examples of commands. */
export function commandLines(commands: readonly AdminCommand[]): readonly string[] {
  return commands.flatMap((command) => [
    `  ${command.usage}`,
    `      ${command.summary}`,
    ...exampleLines(command).map((line) => `      $ ${line}`),
  ])
}

/** The list of all commands. */
export function helpLines(commands: readonly AdminCommand[]): readonly string[] {
  return [
    'npm run admin -- <command> [--json] [--dry-run] [--operator <key file>]',
    'npm run admin -- help [<noun> [<verb>]]',
    '',
    ...commandLines(commands),
    '',
    'A command that changes something asks who acts: --operator names the key file of an operator with the role',
    '(system, security or audit). Without it DATA_DIRECTORY/operators/<role>.key is taken where it exists.',
    '--dry-run does all of it and takes it back: what would be answered is answered, nothing is changed.',
    'What is hard to take back asks for its words to be typed; scripts give them: --yes "<the words>".',
    'What two people decide wants the second one’s key file: --countersign <key file>.',
    'Exit code 0 good, 1 refused or failed, 2 wrong usage. gateway/docs/operators.md has the table of roles.',
  ]
}
