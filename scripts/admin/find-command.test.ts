import { describe, expect, it } from 'vitest'
import { loadCommands } from './commands/index.ts'
import { exampleLines } from './find-command.ts'

const commands = await loadCommands()

describe('help', () => {
  it.each(commands.map((command) => [command.name, command] as const))(
    'of %s shows how it is typed',
    (name, command) => {
      const lines = exampleLines(command)
      expect(lines.length).toBeGreaterThan(0)
      for (const line of lines) expect(line).toMatch(new RegExp(`^npm run admin -- ${name}( |$)`))
      if ((command.wordCount ?? 0) > 0) expect(lines[0]).not.toBe(`npm run admin -- ${name}`)
    },
  )
})
