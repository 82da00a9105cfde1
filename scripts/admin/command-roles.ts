import type { OperatorRole } from 'gateway/release/bundle/operator.ts'
import type { AdminCommand } from './admin-command.ts'
import type { TypedArguments } from './read-arguments.ts'

/** The roles that may do what was typed; none for a command that only reads. */
export function rolesOf(command: AdminCommand, typed: TypedArguments): readonly OperatorRole[] {
  return command.roles?.(typed) ?? (command.changes ? ['system'] : [])
}
