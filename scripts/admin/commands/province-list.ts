import { provinceFileOf } from 'gateway/certificates/province-file.ts'
import { createUpstreamConfigurationStore } from 'gateway/persistence/upstream-configuration-store.ts'
import type { AdminCommand } from '../admin-command.ts'

/** `province list`: the connected provinces 已接入省份. */
export const command: AdminCommand = {
  name: 'province list',
  usage: 'province list [--json]',
  summary: 'Lists the connected provinces with dialect, address and kinds.',
  changes: false,
  keys: 'not-needed',
  run: async ({ database, out }) => {
    const provinces = await createUpstreamConfigurationStore(database).provinces()
    const value = provinces.map(provinceFileOf)
    const lines = provinces.map(({ province, name, dialect, address, kinds, enabled }) =>
      [province, name, dialect, address, `kinds ${kinds.join(',')}`, enabled ? 'enabled' : 'disabled'].join('  '),
    )
    return out.answer({ provinces: value }, lines.length === 0 ? ['no province is connected'] : lines)
  },
}
