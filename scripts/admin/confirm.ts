import type { AdminCommand } from './admin-command.ts'
import type { Refusal } from './open-master-key.ts'
import type { TypedArguments } from './read-arguments.ts'

/** Asks somebody at a terminal and answers the line that was typed. */
export type Ask = (question: string) => Promise<string>

/**
 * 确认: what is hard to take back happens only when its words were typed, at the terminal or as `--yes "<the words>"`.
 * Undefined: it may go on.
 */
export async function confirm(
  command: AdminCommand,
  typed: TypedArguments,
  ask: Ask | undefined,
): Promise<Refusal | undefined> {
  const words = command.confirms?.(typed)
  if (words === undefined || typed.has('dry-run')) return undefined
  const given = typed.text('yes') ?? (await ask?.(`This will ${words}.\nType these words to go on: ${words}\n> `))
  if (given?.trim() === words) return undefined
  const sentence =
    given === undefined
      ? `this will ${words}; nobody is here to be asked, so say it: --yes "${words}"`
      : `nothing was done: the words to type are: ${words}`
  return { code: 'not-confirmed', sentence }
}
