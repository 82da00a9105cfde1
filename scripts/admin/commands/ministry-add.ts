import { parseUpstreamConfiguration } from 'gateway/certificates/parse-upstream-configuration.ts'
import { createUpstreamConfigurationStore } from 'gateway/persistence/upstream-configuration-store.ts'
import type { AdminCommand } from '../admin-command.ts'
import { addressProblem } from '../check-upstream-address.ts'
import { readJsonFile } from '../read-json-file.ts'

/** `ministry add <file>`: connects the ministry system 部级电子证照系统. */
export const command: AdminCommand = {
  name: 'ministry add',
  usage: 'ministry add <file> [--replace] [--json]',
  summary: 'Connects the ministry system as its configuration file says; --replace changes it.',
  changes: true,
  keys: 'not-needed',
  options: { replace: 'switch' },
  wordCount: 1,
  run: async ({ settings, database, out, now }, typed) => {
    const [path = ''] = typed.positionals
    const file = readJsonFile(path)
    if (!file.ok) return out.refuse('file-unreadable', file.failure)
    const read = parseUpstreamConfiguration(file.value)
    if (!read.ok) return out.refuse('file-invalid', `${path}: ${read.failure.join('; ')}`)
    const problem = addressProblem(settings, read.value)
    if (problem !== undefined) return out.refuse('file-invalid', `${path}: ${problem}`)
    const store = createUpstreamConfigurationStore(database)
    const saved = await store.saveMinistry(read.value, typed.has('replace'), now())
    if (!saved) return out.refuse('already-connected', 'the ministry is connected already; --replace changes it')
    return out.answer({ address: read.value.address }, [`ministry at ${read.value.address}`])
  },
}
