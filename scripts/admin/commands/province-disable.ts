import type { AdminCommand } from '../admin-command.ts'
import { changeProvince, findProvince } from '../province-change/province-desk.ts'

/** `province disable <code>`: 停用一个省. */
export const command: AdminCommand = {
  name: 'province disable',
  usage: 'province disable <code> [--json]',
  summary:
    'Stops the gateway from asking a province; what it told last is no longer shown; in force within five seconds.',
  examples: ['province disable 33 --dry-run', 'province disable 33'],
  changes: true,
  keys: 'not-needed',
  wordCount: 1,
  run: async (context, typed) => {
    const [code = ''] = typed.positionals
    const before = await findProvince(context, code)
    if (!before.ok) return context.out.refuse(before.failure.code, before.failure.sentence)
    const next = { ...before.value.configuration, enabled: false }
    return changeProvince(context, next, before.value, 'disable')
  },
}
