import { isMembers } from 'gateway/certificates/file-reader.ts'
import { NOBODY, probeProvince, type Probe, type ProbeReport } from 'gateway/upstreams/province/check/probe-province.ts'
import { PROVINCE_DIALECTS } from 'gateway/upstreams/province/dialects.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { AdminCommand } from '../admin-command.ts'
import type { Refusal } from '../open-master-key.ts'
import { checkLines, summaryOf } from '../province-change/check-lines.ts'
import { findProvince, readProvinceFile } from '../province-change/province-desk.ts'
import { readJsonFile } from '../read-json-file.ts'

/** `province check <code>`: 探测, one live look at a province and at how its records map. */
export const command: AdminCommand = {
  name: 'province check',
  usage: 'province check <code> [--file <province file>] [--probe <file>] [--json]',
  summary:
    'Asks a province live and shows what arrives, how each member maps, what is unknown, missing or badly formed, how long it took, and what to write in the file. --probe names a file with {"holderCode", "holderCodeType"} of a person who agreed or of a sandbox; without it only the connection is checked. --file tries a file before it is added.',
  examples: [
    'province check 33',
    'province check 33 --probe probe.json',
    'province check 31 --file shanghai.json --probe probe.json',
  ],
  changes: false,
  keys: 'needed',
  options: { file: 'text', probe: 'text' },
  wordCount: 1,
  run: async (context, typed) => {
    const { out, settings, keyRing } = context
    const [code = ''] = typed.positionals
    const path = typed.text('file')
    const found = path === undefined ? await findProvince(context, code) : undefined
    const tried = path === undefined ? undefined : readProvinceFile(path, settings)
    if (found?.ok === false) return out.refuse(found.failure.code, found.failure.sentence)
    if (tried?.ok === false) return out.refuse(tried.failure.code, tried.failure.sentence)
    const configuration = tried?.value ?? found?.value.configuration
    if (configuration?.province !== code) return out.refuse('file-invalid', `the file is not of province ${code}`)
    const probe = readProbe(typed.text('probe'))
    if (!probe.ok) return out.refuse(probe.failure.code, probe.failure.sentence)
    const clientKey = keyRing.upstreamClientKey(configuration.appId)
    const dialect = PROVINCE_DIALECTS.get(configuration.dialect)
    if (clientKey === undefined || dialect === undefined)
      return out.refuse(
        'client-key-missing',
        'there is no key to sign with; make one: npm run admin -- key create --use upstream-client --print, and give its public key to the province',
      )
    const report = await probeProvince(configuration, dialect, clientKey, probe.value)
    return tell(context, code, report)
  },
}

function tell({ out }: Parameters<AdminCommand['run']>[0], code: string, report: ProbeReport): number {
  const summary = summaryOf(report)
  const lines = checkLines(code, report)
  if (summary.answers) return out.answer({ province: code, ...summary, ...report }, lines)
  return out.refuse('province-not-answering', lines.join('\n'), { province: code, ...summary, ...report })
}

function readProbe(path: string | undefined): Result<Probe, Refusal> {
  if (path === undefined) return succeed(NOBODY)
  const file = readJsonFile(path)
  if (!file.ok) return fail({ code: 'file-unreadable', sentence: file.failure })
  const { holderCode, holderCodeType } = isMembers(file.value)
    ? { holderCode: file.value['holderCode'], holderCodeType: file.value['holderCodeType'] }
    : {}
  if (typeof holderCode !== 'string' || (holderCodeType !== '001' && holderCodeType !== '111'))
    return fail({
      code: 'file-invalid',
      sentence: `${path}: write {"holderCode": "…", "holderCodeType": "111"} (001 for an organisation)`,
    })
  return succeed({ holderCode, holderCodeType })
}
