import { createUpstreamConfigurationStore } from 'gateway/persistence/upstream-configuration-store.ts'
import type { AdminCommand } from '../admin-command.ts'
import { differenceOf } from '../province-change/file-difference.ts'

/** `province history <code>`: 变更历史, every version of a province's file. */
export const command: AdminCommand = {
  name: 'province history',
  usage: 'province history <code> [--json]',
  summary: "Lists every version of a province's file: when, by whom, and what it changed.",
  examples: ['province history 33'],
  changes: false,
  keys: 'not-needed',
  wordCount: 1,
  run: async ({ database, out }, typed) => {
    const [code = ''] = typed.positionals
    const versions = await createUpstreamConfigurationStore(database).provinceVersions(code)
    if (versions.length === 0) return out.refuse('not-found', `province ${code} was never connected`)
    const told = versions.map(({ sequence, act, operatorId, at, file }, index) => ({
      sequence,
      act,
      operatorId: operatorId ?? null,
      at: new Date(at).toISOString(),
      changes: index === 0 ? [] : differenceOf(parsed(versions[index - 1]?.file), parsed(file)),
    }))
    const lines = told.flatMap(({ sequence, act, operatorId, at, changes }) => [
      `${String(sequence).padStart(3)}  ${at}  ${act}  by ${operatorId ?? 'nobody registered'}`,
      ...changes.map((change) => `       ${change}`),
    ])
    return out.answer({ province: code, versions: told }, lines)
  },
}

function parsed(file = '{}'): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(file)
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}
