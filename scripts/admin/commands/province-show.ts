import { provinceFileOf } from 'gateway/certificates/province-file.ts'
import type { AdminCommand } from '../admin-command.ts'
import { findProvince } from '../province-change/province-desk.ts'

/** `province show <code>`: the file of a connected province that is in force. */
export const command: AdminCommand = {
  name: 'province show',
  usage: 'province show <code> [--json]',
  summary:
    'Prints the configuration file of a province that is in force; saved to a file it can be changed and added again.',
  examples: ['province show 33'],
  changes: false,
  keys: 'not-needed',
  wordCount: 1,
  run: async (context, typed) => {
    const [code = ''] = typed.positionals
    const found = await findProvince(context, code)
    if (!found.ok) return context.out.refuse(found.failure.code, found.failure.sentence)
    const file = provinceFileOf(found.value.configuration)
    return context.out.answer(file, JSON.stringify(file, null, 2).split('\n'))
  },
}
