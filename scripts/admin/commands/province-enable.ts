import type { AdminCommand } from '../admin-command.ts'
import { changeProvince, findProvince } from '../province-change/province-desk.ts'

/** `province enable <code>`: 启用一个省. */
export const command: AdminCommand = {
  name: 'province enable',
  usage: 'province enable <code> [--json]',
  summary: 'Lets the gateway ask a province again; in force within five seconds.',
  examples: ['province enable 33 --dry-run', 'province enable 33'],
  changes: true,
  keys: 'not-needed',
  wordCount: 1,
  run: async (context, typed) => {
    const [code = ''] = typed.positionals
    const before = await findProvince(context, code)
    if (!before.ok) return context.out.refuse(before.failure.code, before.failure.sentence)
    const next = { ...before.value.configuration, enabled: true }
    return changeProvince(context, next, before.value, 'enable')
  },
}
