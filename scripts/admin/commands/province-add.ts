import type { AdminCommand } from '../admin-command.ts'
import { changeProvince, findProvince, readProvinceFile } from '../province-change/province-desk.ts'

/** `province add <file>`: connects a province 接入省份. */
export const command: AdminCommand = {
  name: 'province add',
  usage: 'province add <file> [--replace] [--json]',
  summary:
    'Connects a province as its configuration file says; --replace changes one that is connected. In force within five seconds, without a restart.',
  examples: [
    'province add zhejiang.json --dry-run',
    'province add zhejiang.json',
    'province add zhejiang.json --replace',
  ],
  changes: true,
  keys: 'not-needed',
  options: { replace: 'switch' },
  wordCount: 1,
  run: async (context, typed) => {
    const { settings, out } = context
    const [path = ''] = typed.positionals
    const file = readProvinceFile(path, settings)
    if (!file.ok) return out.refuse(file.failure.code, file.failure.sentence)
    const { province } = file.value
    const before = await findProvince(context, province)
    if (before.ok && !typed.has('replace'))
      return out.refuse('already-connected', `province ${province} is connected already; --replace changes it`)
    const act = before.ok ? 'replace' : 'add'
    return changeProvince(context, file.value, before.ok ? before.value : undefined, act)
  },
}
