import type { AdminCommand } from '../admin-command.ts'

/** Every command in the order of help; one file each. */
export const commands: readonly AdminCommand[] = []
