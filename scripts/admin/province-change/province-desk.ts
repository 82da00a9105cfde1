import { parseProvinceConfiguration } from 'gateway/certificates/parse-upstream-configuration.ts'
import { provinceFileOf, provinceFileText } from 'gateway/certificates/province-file.ts'
import type { ProvinceAct, ProvinceConfiguration } from 'gateway/certificates/upstream-configuration.ts'
import { createUpstreamConfigurationStore } from 'gateway/persistence/upstream-configuration-store.ts'
import { PROVINCE_DIALECTS } from 'gateway/upstreams/province/dialects.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { AdminContext } from '../admin-command.ts'
import { addressProblem } from '../check-upstream-address.ts'
import type { Refusal } from '../open-master-key.ts'
import { readJsonFile } from '../read-json-file.ts'
import { differenceOf } from './file-difference.ts'

const WANT_ASKER = [...PROVINCE_DIALECTS.values()].filter((dialect) => dialect.needsAsker).map(({ name }) => name)

/** Reads what a province file says; the sentence names every fault by its path. */
export function readProvinceContent(
  content: unknown,
  name: string,
  settings: AdminContext['settings'],
): Result<ProvinceConfiguration, Refusal> {
  const read = parseProvinceConfiguration(content, [...PROVINCE_DIALECTS.keys()], WANT_ASKER)
  if (!read.ok) return fail({ code: 'file-invalid', sentence: `${name}: ${read.failure.join('; ')}` })
  const problem = addressProblem(settings, read.value)
  return problem === undefined ? read : fail({ code: 'file-invalid', sentence: `${name}: ${problem}` })
}

/** Reads a province file. */
export function readProvinceFile(
  path: string,
  settings: AdminContext['settings'],
): Result<ProvinceConfiguration, Refusal> {
  const file = readJsonFile(path)
  if (!file.ok) return fail({ code: 'file-unreadable', sentence: file.failure })
  return readProvinceContent(file.value, path, settings)
}

/** A connected province with the version of its file that is in force. */
export interface ConnectedProvince {
  readonly configuration: ProvinceConfiguration
  readonly sequence: number
}

/** Finds a connected province by its two digits. */
export async function findProvince(
  { database }: Pick<AdminContext, 'database'>,
  code: string,
): Promise<Result<ConnectedProvince, Refusal>> {
  const store = createUpstreamConfigurationStore(database)
  const versions = await store.provinceVersions(code)
  const configuration = (await store.provinces()).find(({ province }) => province === code)
  if (configuration === undefined) {
    const sentence = `province ${code} is not connected; npm run admin -- province list shows those that are`
    return fail({ code: 'not-found', sentence })
  }
  return succeed({ configuration, sequence: versions.at(-1)?.sequence ?? 0 })
}

/** 变更一个省: writes the next version; a dry run says what would change as well. Answers the exit code. */
export async function changeProvince(
  { database, out, now, operator, actedOn, isDryRun }: AdminContext,
  next: ProvinceConfiguration,
  before: ConnectedProvince | undefined,
  act: ProvinceAct,
): Promise<number> {
  const { province, name, enabled } = next
  const state = `province ${province} ${name}: ${enabled ? 'enabled' : 'disabled'}`
  const difference = differenceOf(
    before === undefined ? {} : provinceFileOf(before.configuration),
    provinceFileOf(next),
  )
  const told = { province, name, enabled }
  if (before !== undefined && provinceFileText(before.configuration) === provinceFileText(next))
    return out.answer({ ...told, unchanged: true }, [`${state} (unchanged)`])
  const saved = await createUpstreamConfigurationStore(database).saveProvince(next, before !== undefined, now(), {
    act,
    expected: before?.sequence ?? 0,
    ...(operator === undefined ? {} : { operatorId: operator.operatorId }),
  })
  if (!saved)
    return out.refuse(
      'changed-meanwhile',
      `somebody else changed province ${province} meanwhile; look at: province history ${province}`,
    )
  actedOn(province)
  const rehearsed = isDryRun ? { changes: difference } : {}
  const lines = isDryRun ? difference.map((line) => `would change  ${line}`) : []
  return out.answer({ ...told, ...rehearsed }, [state, ...lines])
}
