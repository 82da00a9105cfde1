import { parseProvinceConfiguration } from 'gateway/certificates/parse-upstream-configuration.ts'
import { createUpstreamConfigurationStore } from 'gateway/persistence/upstream-configuration-store.ts'
import { PROVINCE_DIALECTS } from 'gateway/upstreams/province/dialects.ts'
import type { AdminCommand } from '../admin-command.ts'
import { addressProblem } from '../check-upstream-address.ts'
import { readJsonFile } from '../read-json-file.ts'

/** `province add <file>`: connects a province 接入省份. */
export const command: AdminCommand = {
  name: 'province add',
  usage: 'province add <file> [--replace] [--json]',
  summary: 'Connects a province as its configuration file says; --replace changes one that is connected.',
  changes: true,
  keys: 'not-needed',
  options: { replace: 'switch' },
  wordCount: 1,
  run: async ({ settings, database, out, now }, typed) => {
    const [path = ''] = typed.positionals
    const file = readJsonFile(path)
    if (!file.ok) return out.refuse('file-unreadable', file.failure)
    const read = parseProvinceConfiguration(file.value, [...PROVINCE_DIALECTS.keys()])
    if (!read.ok) return out.refuse('file-invalid', `${path}: ${read.failure.join('; ')}`)
    const configuration = read.value
    const problem = addressProblem(settings, configuration)
    if (problem !== undefined) return out.refuse('file-invalid', `${path}: ${problem}`)
    const store = createUpstreamConfigurationStore(database)
    const saved = await store.saveProvince(configuration, typed.has('replace'), now())
    const { province, name, enabled } = configuration
    if (!saved)
      return out.refuse('already-connected', `province ${province} is connected already; --replace changes it`)
    return out.answer({ province, name, enabled }, [
      `province ${province} ${name}: ${enabled ? 'enabled' : 'disabled'}`,
    ])
  },
}
