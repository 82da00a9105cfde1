import { createUpstreamConfigurationStore } from 'gateway/persistence/upstream-configuration-store.ts'
import type { AdminCommand } from '../admin-command.ts'
import { changeProvince, findProvince, readProvinceContent } from '../province-change/province-desk.ts'

/** `province rollback <code>`: 回退, an earlier version of a province's file as the next one. */
export const command: AdminCommand = {
  name: 'province rollback',
  usage: 'province rollback <code> [--to <sequence>] [--json]',
  summary:
    "Puts an earlier version of a province's file in force again as the next one, by default the one before; in force within five seconds.",
  examples: ['province rollback 33 --dry-run', 'province rollback 33 --to 2'],
  changes: true,
  keys: 'not-needed',
  options: { to: 'text' },
  wordCount: 1,
  fits: (typed) => /^\d{1,9}$/.test(typed.text('to') ?? '1'),
  run: async (context, typed) => {
    const { database, settings, out } = context
    const [code = ''] = typed.positionals
    const before = await findProvince(context, code)
    if (!before.ok) return out.refuse(before.failure.code, before.failure.sentence)
    const wanted = Number(typed.text('to') ?? before.value.sequence - 1)
    const versions = await createUpstreamConfigurationStore(database).provinceVersions(code)
    const earlier = versions.find(({ sequence }) => sequence === wanted)
    if (earlier === undefined)
      return out.refuse('not-found', `province ${code} has no version ${wanted}; look at: province history ${code}`)
    const content: unknown = JSON.parse(earlier.file)
    const read = readProvinceContent(content, `version ${wanted}`, settings)
    if (!read.ok) return out.refuse(read.failure.code, read.failure.sentence)
    return changeProvince(context, read.value, before.value, 'rollback')
  },
}
