import { OPERATOR_ROLES } from 'gateway/release/bundle/operator.ts'
import { rolesOf } from './command-roles.ts'
import type { AdminCommand } from './admin-command.ts'
import type { TypedArguments } from './read-arguments.ts'

/** Where the table stands for operators. */
export const TABLE_FILE = 'gateway/docs/operators.md'

/** 三员权限表: one row of Markdown for each command, as the code has it. */
export function commandTable(commands: readonly AdminCommand[]): readonly string[] {
  return commands.map((command) => {
    const cells = [`\`${command.name}\``, roleCell(command), secondCell(command), wordsCell(command)]
    return `| ${cells.join(' | ')} |`
  })
}

/** Everything that could be typed and that decides on roles: each role once. */
function typings(): readonly TypedArguments[] {
  return OPERATOR_ROLES.map((role) => ({
    positionals: ['…'],
    has: () => false,
    text: (option) => (option === 'role' ? role : option === 'rotate' ? '…' : undefined),
  }))
}

function roleCell(command: AdminCommand): string {
  const roles = new Set(typings().flatMap((typed) => rolesOf(command, typed)))
  if (roles.size === 0)
    return command.changes ? 'nobody yet' : command.keys === 'offline' ? 'anybody, offline' : 'anybody'
  return OPERATOR_ROLES.filter((role) => roles.has(role)).join(', ')
}

function secondCell(command: AdminCommand): string {
  const roles = new Set(typings().flatMap((typed) => command.countersigners?.(typed) ?? []))
  return [...roles].join(', ')
}

function wordsCell(command: AdminCommand): string {
  const [typed] = typings()
  return typed === undefined ? '' : (command.confirms?.(typed) ?? '')
}
