import { parseArgs } from 'node:util'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'

/** The options that a command knows, by name without dashes: a switch, or one that takes a text. */
export type KnownOptions = Readonly<Record<string, 'switch' | 'text'>>

/** What was typed after the command's name. */
export interface TypedArguments {
  readonly positionals: readonly string[]
  has(option: string): boolean
  text(option: string): string | undefined
}

/** Reads arguments strictly: an option that is not known, one without its text or a wrong count of words is `wrong-usage`. */
export function readArguments(
  args: readonly string[],
  known: KnownOptions,
  positionalCount = 0,
): Result<TypedArguments, 'wrong-usage'> {
  const options = Object.fromEntries(
    Object.entries(known).map(([name, kind]) => [
      name,
      { type: kind === 'text' ? ('string' as const) : ('boolean' as const) },
    ]),
  )
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    if (positionals.length !== positionalCount) return fail('wrong-usage')
    return succeed({
      positionals,
      has: (option) => values[option] === true,
      text: (option) => {
        const value = values[option]
        return typeof value === 'string' ? value : undefined
      },
    })
  } catch {
    // parseArgs throws on nothing but what was typed wrongly.
    return fail('wrong-usage')
  }
}
